//! Cuts a stretch of text at every edge of the marks over it, so that marks may overlap in any way.

use onrecord_core::Span;

/// A stretch that is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark<T> {
    /// Where.
    pub span: Span,
    /// What the mark says.
    pub what: T,
}

/// A piece of the text under the same marks from end to end.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Where.
    pub span: Span,
    /// The marks over it (indices into the list given), the longest first: the last one is the innermost.
    pub marks: Vec<usize>,
    /// The marks that begin here.
    pub begin: Vec<usize>,
    /// The marks that end here.
    pub end: Vec<usize>,
}

/// The segments of `within`, in order and without gaps. Marks are cut to `within`; empty ones are left out. Every edge
/// has to stand on a character boundary of the text, as the spans of an analysis do.
pub fn segments<T>(within: Span, marks: &[Mark<T>]) -> Vec<Segment> {
    let cut = |i: usize| {
        let span: Span = marks[i].span;
        Span::new(span.start.max(within.start), span.end.min(within.end))
    };
    let mut waiting: Vec<usize> = (0..marks.len()).filter(|&i| !cut(i).is_empty()).collect();
    waiting.sort_by_key(|&i| (cut(i).start, std::cmp::Reverse(cut(i).end), i));
    let mut edges: Vec<usize> = waiting.iter().flat_map(|&i| [cut(i).start, cut(i).end]).collect();
    edges.extend([within.start, within.end]);
    edges.sort_unstable();
    edges.dedup();
    let mut waiting = waiting.into_iter().peekable();
    let mut open: Vec<usize> = vec![];
    let mut out = vec![];
    for pair in edges.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        open.retain(|&i| cut(i).end > span.start);
        while let Some(i) = waiting.next_if(|&i| cut(i).start <= span.start) {
            open.push(i);
        }
        let mut over = open.clone();
        over.sort_by_key(|&i| (std::cmp::Reverse(marks[i].span.len()), i));
        let begin = over.iter().copied().filter(|&i| marks[i].span.start == span.start).collect();
        let end = over.iter().copied().filter(|&i| marks[i].span.end == span.end).collect();
        out.push(Segment { span, marks: over, begin, end });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `marks`: a line each, with a letter under every marked character of `text`.
    fn check(text: &str, marks: &[&str], expected: &str) {
        let mark = |line: &&str| {
            let start = line.len() - line.trim_start().len();
            Mark { span: Span::new(start, line.trim_end().len()), what: line.trim().chars().next() }
        };
        let marks: Vec<_> = marks.iter().map(mark).collect();
        let letters = |ids: &[usize]| ids.iter().filter_map(|&i| marks[i].what).collect::<String>();
        let shown: Vec<String> = segments(Span::new(0, text.len()), &marks)
            .iter()
            .map(|s| match letters(&s.marks).as_str() {
                "" => s.span.of(text).to_owned(),
                on => format!("{}[{}<{on}>{}]", s.span.of(text), letters(&s.begin), letters(&s.end)),
            })
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn no_marks() {
        check("plain", &[], "plain");
        assert_eq!(segments::<()>(Span::new(3, 3), &[]), []);
    }

    #[test]
    fn nested() {
        check(
            "He did raise AUKUS twice",
            &[
                "qqqqqqqqqqqqqqqqqqqqqqqq", //
                "             nnnnn      ",
            ],
            "He did raise [q<q>]|AUKUS[n<qn>n]| twice[<q>q]",
        );
    }

    #[test]
    fn crossing() {
        check(
            "abcdef",
            &[
                "xxxx  ", //
                "  yyyy",
            ],
            "ab[x<x>]|cd[y<xy>x]|ef[<y>y]",
        );
    }

    #[test]
    fn the_same_stretch_twice_and_touching_neighbours() {
        check(
            "abcdef",
            &[
                "xx    ", //
                "yy    ", "  z   ",
            ],
            "ab[xy<xy>xy]|c[z<z>z]|def",
        );
    }

    #[test]
    fn marks_that_reach_out_are_cut() {
        let marks = [Mark { span: Span::new(0, 9), what: () }, Mark { span: Span::new(7, 9), what: () }];
        let all = segments(Span::new(2, 4), &marks);
        assert_eq!(all, [Segment { span: Span::new(2, 4), marks: vec![0], begin: vec![], end: vec![] }]);
    }
}
