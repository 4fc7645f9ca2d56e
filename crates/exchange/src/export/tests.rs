//! One small workspace, with names and titles that would do harm as markup, formulas or Markdown, in every form.

use super::*;
use onrecord_core::StanceId;

fn documents() -> Vec<Document> {
    let first = "Mayor backs bridge\n\nAnna Quist supports the harbour bridge. “We need the harbour bridge,” Quist said on \
                 Monday. Jonas Vale opposes the harbour bridge. 🐑 Mary Holm criticised Jonas Vale.";
    let second = "Council divided\n\nJonas Vale opposes the harbour bridge. Anna Quist supports the harbour bridge, and Mary \
                  Holm supports the harbour bridge too.";
    let document = |id: &str, text: &str, outlet: &str, url: &str| Document {
        id: id.into(),
        text: text.into(),
        outlet: Some(outlet.into()),
        published: Some("2024-05-02".into()),
        url: Some(url.into()),
        ..Document::default()
    };
    vec![
        document("d1", first, "=HYPERLINK(\"https://evil.example\")", "https://example.org/1?a=1&b=2"),
        document("d2", second, "<script>alert('*x*')</script>", "javascript:alert(1)"),
    ]
}

fn written(review: &Review, format: Format) -> String {
    let documents = documents();
    let analysis = onrecord_core::analyze(&documents);
    Export::reviewed(&documents, &analysis, review).to(format)
}

/// Of a CSV export: the rows, each as its cells of the named columns, “|” between.
fn check_rows(format: Format, columns: &[&str], expected: &[&str]) {
    let csv = written(&Review::default(), format);
    let mut reader = ::csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let places: Vec<usize> = columns.iter().map(|c| heads.iter().position(|h| h == *c).unwrap()).collect();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        places.iter().map(|at| &row[*at]).collect::<Vec<_>>().join("|")
    });
    assert_eq!(rows.collect::<Vec<_>>(), expected);
}

fn check_holds(format: Format, present: &[&str], absent: &[&str]) {
    let out = written(&Review::default(), format);
    present.iter().for_each(|words| assert!(out.contains(words), "{words} is missing in\n{out}"));
    absent.iter().for_each(|words| assert!(!out.contains(words), "{words} stands in\n{out}"));
}

#[test]
fn the_event_list_has_a_row_a_statement() {
    let columns =
        ["id", "speaker_or_holder", "target", "polarity", "kind_or_modality", "start", "end", "words", "repeats"];
    let expected = [
        "q1|Anna Quist|||direct|60|89|“We need the harbour bridge,”|",
        "q2|Mary Holm|||indirect|174|184|Jonas Vale|",
        "s1|Anna Quist|harbour bridge|positive|asserted|20|58|Anna Quist supports the harbour bridge|",
        "s2|Jonas Vale|harbour bridge|negative|asserted|112|149|Jonas Vale opposes the harbour bridge|",
        "s3|Mary Holm|Jonas Vale|negative|asserted|153|184|Mary Holm criticised Jonas Vale|",
        "s4|Jonas Vale|harbour bridge|negative|asserted|17|54|Jonas Vale opposes the harbour bridge|s2",
        "s5|Anna Quist|harbour bridge|positive|asserted|56|94|Anna Quist supports the harbour bridge|s1",
        "s6|Mary Holm|harbour bridge|positive|asserted|100|137|Mary Holm supports the harbour bridge|",
    ];
    check_rows(Format::Events, &columns, &expected);
    let outlets = ["'=HYPERLINK(\"https://evil.example\")"; 5];
    check_rows(Format::Events, &["outlet"], &[&outlets[..], &["<script>alert('*x*')</script>"; 3]].concat());
}

#[test]
fn matrices_count_copied_words_once() {
    let columns = ["actor", "harbour bridge", "Jonas Vale"];
    check_rows(Format::Binary, &columns, &["Anna Quist|1|0", "Jonas Vale|1|0", "Mary Holm|1|1"]);
    check_rows(Format::Signed, &columns, &["Anna Quist|1|0", "Jonas Vale|-1|0", "Mary Holm|1|-1"]);
    check_rows(Format::Counts, &columns, &["Anna Quist|1|0", "Jonas Vale|1|0", "Mary Holm|1|1"]);
}

#[test]
fn edges_say_who_agrees_with_whom() {
    let expected = [
        "e1|t1|Directed|for|1",
        "e2|t1|Directed|against|1",
        "e3|e2|Directed|against|1",
        "e3|t1|Directed|for|1",
        "e1|e2|Undirected|conflict|1",
        "e1|e3|Undirected|agreement|1",
        "e2|e3|Undirected|conflict|1",
    ];
    check_rows(Format::Edges, &["Source", "Target", "Type", "Kind", "Weight"], &expected);
}

#[test]
fn text_stays_text() {
    let script = "&lt;script&gt;alert(&#39;*x*&#39;)&lt;/script&gt;";
    check_holds(Format::Report, &[script, "href=\"https://example.org/1?a=1&amp;b=2\""], &["<script", "javascript:"]);
    let markdown =
        ["\\<script\\>alert('\\*x\\*')\\</script\\>", "<https://example.org/1?a=1&b=2>", "| against 1 | no stance |"];
    check_holds(Format::Markdown, &markdown, &[" <script", "javascript:"]);
    check_holds(Format::Annotations, &["\"via\": \"https://example.org/1?a=1&b=2\""], &["javascript:"]);
}

#[test]
fn names_that_two_have_stay_apart() {
    let documents = documents();
    let mut analysis = onrecord_core::analyze(&documents);
    analysis.entities[1].name = "<Anna> Quist".into();
    analysis.entities[0].name = "<anna> Quist".into();
    let gexf = Export::new(&documents, &analysis).to(Format::Network);
    assert!(
        gexf.contains("label=\"&lt;anna&gt; Quist (e1)\"") && gexf.contains("label=\"&lt;Anna&gt; Quist (e2)\""),
        "{gexf}"
    );
}

#[test]
fn every_form_carries_what_a_person_said() {
    let marks = [(0, Mark::Confirmed), (1, Mark::Corrected), (2, Mark::Rejected), (4, Mark::Added)];
    let mark: Review = marks.into_iter().map(|(id, mark)| (ItemId::Stance(StanceId(id)), mark)).collect();
    let holds = |format, words: &str| assert!(written(&mark, format).contains(words), "{format:?} without {words}");
    let documents = documents();
    let json = Export::reviewed(&documents, &onrecord_core::analyze(&documents), &mark).to_json();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let expected = serde_json::json!({ "s1": "confirmed", "s2": "corrected", "s3": "rejected", "s5": "added" });
    assert_eq!((&json["review"], json["stances"][2]["id"].as_str()), (&expected, Some("s3")));
    holds(Format::Events, ",confirmed,");
    holds(Format::Events, ",corrected,");
    holds(Format::Events, ",rejected,");
    holds(Format::Events, ",added,");
    holds(Format::Annotations, "\"onrecord:review\": \"rejected\"");
    holds(Format::Markdown, "(asserted; confirmed)");
    holds(Format::Report, "asserted; confirmed");
    holds(Format::Network, "<attvalue for=\"confirmed\" value=\"1\"/>");
    holds(Format::Edges, "e1,t1,Directed,for,1,1,Anna Quist,harbour bridge\r\n");
    for format in [Format::Network, Format::Edges, Format::Binary, Format::Markdown, Format::Report] {
        let out = written(&mark, format);
        assert!(
            !out.contains("criticised") || format != Format::Markdown && format != Format::Report,
            "{format:?}\n{out}"
        );
        assert!(!out.contains("e3,e2,") && !out.contains("source=\"e3\" target=\"e2\""), "{format:?}\n{out}");
    }
}

#[test]
fn nothing_to_say_is_written_too() {
    let analysis = onrecord_core::Analysis::default();
    for format in Format::ALL {
        let out = Export::new(&[], &analysis).to(format);
        assert!(!out.is_empty(), "{format:?}");
    }
}
