//! A small reading, made by hand, that the tests of the views look at.

use crate::worker::Reading;
use onrecord_core::*;

const WHY: Why = Why::rule("model", 0.7);

/// Two articles about a bridge, with one or two of everything that a reading can hold.
pub fn reading() -> Reading {
    let mut s = Sample::new(&[
        "Mayor backs bridge\n\nMayor Ada Lund said the bridge “must be built”. Tom Berg told the Post that Lund had promised \
         a vote. Berg opposes the bridge.\n\nRelated links\nMore news",
        "Bridge delayed\n\nAda Lund was criticised. “We will wait,” she said.",
    ]);
    let ada = s.entity("Ada Lund", Kind::Person, &[(0, "Ada Lund"), (0, "Lund had"), (1, "Ada Lund"), (1, "she")]);
    let tom = s.entity("Tom Berg", Kind::Person, &[(0, "Tom Berg"), (0, "Berg opposes")]);
    let post = s.entity("The Post", Kind::Organization, &[(0, "the Post")]);
    s.0.analysis.entities[0].aliases = vec!["Lund".into()];
    let evidence = s.span(0, "Mayor Ada Lund");
    s.0.analysis.entities[0].role_evidence.push(Role {
        title: "Mayor".into(),
        of: None,
        of_entity: None,
        time: RoleTime::Current,
        period: None,
        article: ArticleId(0),
        evidence,
        why: WHY,
    });
    s.quote(0, ada, "Ada Lund", "said", "the bridge “must be built”", AttributionKind::Mixed);
    let outer = s.quote(0, tom, "Tom Berg", "told", "that Lund had promised a vote", AttributionKind::Indirect);
    let inner = s.quote(0, ada, "Lund had", "had promised", "a vote", AttributionKind::Indirect);
    s.quote(1, ada, "she", "said", "“We will wait,”", AttributionKind::Direct);
    let (to, all) = (s.span(0, "the Post"), &mut s.0.analysis.attributions);
    all[outer.index()].addressee = Some(Addressee { span: to, entity: Some(post) });
    all[inner.index()].parent = Some(outer);
    let members = [(0, "the bridge “"), (0, "the bridge.")]
        .map(|(a, w)| (a, s.span(a, w).start))
        .map(|(a, start)| TopicMember { article: ArticleId(a), span: Span::new(start, start + "the bridge".len()) });
    s.0.analysis.topics.push(Topic { id: TopicId(0), name: "bridge".into(), members: members.to_vec() });
    let bridge = || Target::Topic { topic: "bridge".into(), topic_id: TopicId(0) };
    s.stance(0, Some(ada), bridge(), Polarity::Positive, "must be built", vec![AttributionId(0)]);
    s.stance(0, Some(tom), bridge(), Polarity::Negative, "opposes", vec![]);
    s.stance(1, None, Target::Entity { entity: ada }, Polarity::Negative, "was criticised", vec![]);
    for words in ["Related links", "More news"] {
        let span = s.span(0, words);
        s.0.analysis.set_aside.push(SetAside { document: 0, span, reason: SetAsideReason::RelatedLinks });
    }
    s.align(Relation::Only, &[(1, "“We will wait,”")], None);
    s.align(
        Relation::Differs,
        &[(0, "Berg opposes the bridge."), (1, "Ada Lund was criticised.")],
        Some(("Berg", "Ada Lund")),
    );
    s.0
}

struct Sample(Reading);

impl Sample {
    /// A document and an article for each text: headline, empty line, paragraphs; what follows “Related” is no paragraph.
    fn new(texts: &[&str]) -> Self {
        let mut reading = Reading { read: true, ..Reading::default() };
        for (n, text) in texts.iter().enumerate() {
            let id = format!("d{}", n + 1);
            reading.documents.push(Document { id, text: (*text).to_owned(), ..Document::default() });
            reading.analysis.articles.push(article(n, text));
        }
        Sample(reading)
    }

    fn span(&self, article: u32, words: &str) -> Span {
        find(&self.0.documents[article as usize].text, words)
    }

    /// Mentions end at the first two words that begin with a capital, or at the first word.
    fn entity(&mut self, name: &str, kind: Kind, mentions: &[(u32, &str)]) -> EntityId {
        let id = EntityId(self.0.analysis.entities.len() as u32);
        let mention = |(article, words): &(u32, &str)| {
            let named: Vec<&str> =
                words.split(' ').take_while(|w| *w == "the" || w.starts_with(char::is_uppercase)).collect();
            let pronoun = named.is_empty();
            let start = self.span(*article, words).start;
            let len = if pronoun { words.len() } else { named.join(" ").len() };
            let form = if pronoun { MentionForm::Pronoun } else { MentionForm::Name };
            Mention { article: ArticleId(*article), start, end: start + len, form, kind: None, tone: None, why: WHY }
        };
        let mentions = mentions.iter().map(mention).collect();
        self.0.analysis.entities.push(Entity {
            id,
            name: name.into(),
            kind,
            aliases: vec![],
            roles: vec![],
            role_evidence: vec![],
            mentions,
            gender: None,
            named: true,
        });
        id
    }

    fn quote(
        &mut self,
        at: u32,
        who: EntityId,
        source: &str,
        cue: &str,
        said: &str,
        kind: AttributionKind,
    ) -> AttributionId {
        let id = AttributionId(self.0.analysis.attributions.len() as u32);
        let span = |words: &str| vec![self.span(at, words)];
        let attribution = Attribution {
            id,
            article: ArticleId(at),
            source: span(source),
            cue: span(cue),
            content: span(said),
            speaker: Some(who),
            also_speakers: vec![],
            kind,
            addressee: None,
            setting: None,
            parent: None,
            why: WHY,
            speaker_why: Some(WHY),
        };
        self.0.analysis.attributions.push(attribution);
        id
    }

    fn stance(
        &mut self,
        at: u32,
        holder: Option<EntityId>,
        target: Target,
        polarity: Polarity,
        cue: &str,
        chain: Vec<AttributionId>,
    ) {
        let cue = self.span(at, cue);
        self.0.analysis.stances.push(Stance {
            id: StanceId(self.0.analysis.stances.len() as u32),
            article: ArticleId(at),
            holder,
            holder_span: None,
            target,
            target_span: cue,
            polarity,
            modality: Modality::Asserted,
            strength: None,
            evidence: cue,
            cue,
            chain,
            why: WHY,
        });
    }

    fn align(&mut self, relation: Relation, parts: &[(u32, &str)], differing: Option<(&str, &str)>) {
        let spans: Vec<Span> = parts.iter().map(|(a, words)| self.span(*a, words)).collect();
        let within = |side: usize, words: &str| {
            let span = find(spans[side].of(&self.0.documents[parts[side].0 as usize].text), words);
            Some(span.shift(spans[side].start))
        };
        let difference = |(l, r)| Difference { aspect: Aspect::Who, left: within(0, l), right: within(1, r) };
        self.0.analysis.alignments.push(Alignment {
            relation,
            articles: parts.iter().map(|(a, _)| ArticleId(*a)).collect(),
            differences: differing.map(difference).into_iter().collect(),
            spans,
            reused: false,
            why: WHY,
        });
    }
}

fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("“{words}” is not in the text"));
    Span::new(start, start + words.len())
}

fn article(n: usize, text: &str) -> Article {
    let paragraphs: Vec<&str> = text.split("\n\n").skip(1).filter(|p| !p.starts_with("Related")).collect();
    let headline = text.lines().next().unwrap_or_default();
    let sentences = paragraphs.iter().flat_map(|p| p.split_inclusive(". ")).map(|s| find(text, s.trim()));
    Article {
        id: ArticleId(n as u32),
        document: n,
        ordinal: 0,
        start: 0,
        end: text.len(),
        headline: Some(find(text, headline)),
        dateline: None,
        byline: None,
        sentences: std::iter::once(find(text, headline)).chain(sentences).collect(),
        paragraphs: paragraphs.iter().map(|p| find(text, p)).collect(),
        title: headline.into(),
        outlet: Some(["The Herald", "The Star"][n].into()),
        published: Some(["2024-04-02", "2024-04-05"][n].into()),
        url: Some(format!("https://example.org/{n}")),
        words: 20,
    }
}
