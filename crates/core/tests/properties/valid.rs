//! What a valid analysis is: ids that lead somewhere, spans that fit, lists in the order they promise.

use onrecord_core::*;

/// What is wrong with `analysis`, in words; empty where nothing is.
pub fn problems(documents: &[Document], analysis: &Analysis) -> Vec<String> {
    let mut check = Check { documents, analysis, problems: vec![] };
    check.articles();
    check.entities();
    check.attributions();
    check.stances();
    check.time_expressions();
    check.across_articles();
    check.input();
    check.problems
}

struct Check<'a> {
    documents: &'a [Document],
    analysis: &'a Analysis,
    problems: Vec<String>,
}

impl<'a> Check<'a> {
    fn holds(&mut self, condition: bool, what: impl FnOnce() -> String) {
        if !condition {
            self.problems.push(what());
        }
    }

    /// The span is words of the document.
    fn in_document(&mut self, document: usize, span: Span, what: &str) {
        let text = self.documents.get(document).map(|d| d.text.as_str());
        let fits = text.is_some_and(|t| !span.is_empty() && t.get(span.range()).is_some());
        self.holds(fits, || format!("{what}: {span:?} is no stretch of document {document}"));
    }

    /// The span is words of the article.
    fn in_article(&mut self, id: ArticleId, span: Span, what: &str) {
        let Some(article) = self.analysis.article(id) else {
            return self.problems.push(format!("{what}: there is no article {id}"));
        };
        self.in_document(article.document, span, what);
        self.holds(article.span().contains(span), || format!("{what}: {span:?} lies outside {id}"));
    }

    fn why(&mut self, why: &Why, what: &str) {
        let (known, sure) = (rules::explain(&why.rule).is_some(), (0.0..=1.0).contains(&why.sure));
        self.holds(known && sure, || format!("{what}: {why:?} is not in the catalogue, or not between 0 and 1"));
    }

    fn entity(&mut self, id: impl Into<Option<EntityId>>, what: &str) {
        let Some(id) = id.into() else { return };
        let known = self.analysis.entity(id).is_some();
        self.holds(known, || format!("{what}: there is no entity {id}"));
    }

    fn in_order(&mut self, starts: impl Iterator<Item = (usize, usize)>, what: &str) {
        let sorted = starts.is_sorted();
        self.holds(sorted, || format!("{what} are not in the order of the text"));
    }

    fn apart(&mut self, spans: &[Span], what: &str) {
        let apart = spans.is_sorted_by(|a, b| a.end <= b.start);
        self.holds(apart, || format!("{what} overlap or are out of order: {spans:?}"));
    }

    fn articles(&mut self) {
        let analysis = self.analysis;
        let ends = analysis.articles.windows(2).all(|w| w[0].document < w[1].document || w[0].end <= w[1].start);
        self.holds(ends, || "articles overlap or are out of order".into());
        for (n, a) in analysis.articles.iter().enumerate() {
            self.holds(a.id.index() == n, || format!("article {n} is called {}", a.id));
            self.in_document(a.document, a.span(), "article");
            let lines = a.headline.iter().chain(&a.byline).chain(a.dateline.iter().map(|d| &d.span));
            lines
                .chain(&a.paragraphs)
                .chain(&a.sentences)
                .for_each(|s| self.in_article(a.id, *s, "line of an article"));
            self.apart(&a.paragraphs, "paragraphs");
            self.apart(&a.sentences, "sentences");
            self.holds(!a.title.is_empty(), || format!("{} has no title", a.id));
        }
    }

    fn entities(&mut self) {
        for (n, e) in self.analysis.entities.iter().enumerate() {
            self.holds(e.id.index() == n, || format!("entity {n} is called {}", e.id));
            self.holds(!e.name.trim().is_empty(), || format!("{} has no name", e.id));
            self.holds(!e.mentions.is_empty(), || format!("{} ({}) is mentioned nowhere", e.id, e.name));
            self.in_order(e.mentions.iter().map(|m| (m.article.index(), m.start)), "mentions");
            for m in &e.mentions {
                self.in_article(m.article, m.span(), "mention");
                self.why(&m.why, "mention");
            }
            for r in &e.role_evidence {
                self.in_article(r.article, r.evidence, "role");
                self.entity(r.of_entity, "role");
                self.why(&r.why, "role");
            }
        }
    }

    fn attributions(&mut self) {
        let all = &self.analysis.attributions;
        self.in_order(all.iter().map(|q| (q.article.index(), q.extent().start)), "attributions");
        for (n, q) in all.iter().enumerate() {
            self.holds(q.id.index() == n, || format!("attribution {n} is called {}", q.id));
            self.holds(!q.content.is_empty(), || format!("{} says nothing", q.id));
            for part in [&q.source, &q.cue, &q.content] {
                part.iter().for_each(|s| self.in_article(q.article, *s, "attribution"));
                self.apart(part, "parts of an attribution");
            }
            let around = q.addressee.iter().map(|a| a.span).chain(q.setting);
            around.for_each(|s| self.in_article(q.article, s, "addressee or setting"));
            self.entity(q.speaker, "speaker");
            q.also_speakers.iter().for_each(|s| self.entity(*s, "speaker"));
            let alone = q.also_speakers.iter().all(|s| q.speaker.is_some_and(|first| first != *s));
            self.holds(alone, || format!("{} has a speaker twice, or others and none", q.id));
            self.entity(q.addressee.as_ref().and_then(|a| a.entity), "addressee");
            self.parents(q);
            self.why(&q.why, "attribution");
            q.speaker_why.iter().for_each(|why| self.why(why, "speaker"));
        }
    }

    fn parents(&mut self, q: &Attribution) {
        let up = |id: &AttributionId| self.analysis.attribution(*id).and_then(|p| p.parent);
        let height = std::iter::successors(q.parent, up).take(self.analysis.attributions.len() + 1).count();
        let known = q.parent.is_none_or(|p| self.analysis.attribution(p).is_some_and(|p| p.article == q.article));
        let ends = height <= self.analysis.attributions.len();
        self.holds(known && ends, || format!("{} has the parent {:?}", q.id, q.parent));
    }

    fn stances(&mut self) {
        let all = &self.analysis.stances;
        self.in_order(all.iter().map(|s| (s.article.index(), s.evidence.start)), "stances");
        for (n, s) in all.iter().enumerate() {
            self.holds(s.id.index() == n, || format!("stance {n} is called {}", s.id));
            let spans = [s.target_span, s.evidence, s.cue].into_iter().chain(s.holder_span).chain(s.strength);
            spans.for_each(|span| self.in_article(s.article, span, "stance"));
            self.holds(s.evidence.contains(s.cue), || format!("the evidence of {} leaves out its cue", s.id));
            self.entity(s.holder, "holder");
            match &s.target {
                Target::Entity { entity } => self.entity(*entity, "target"),
                Target::Topic { topic_id, topic } => {
                    let named = self.analysis.topic(*topic_id).is_some_and(|t| &t.name == topic);
                    self.holds(named, || format!("{} is about {topic_id}, which is not “{topic}”", s.id));
                }
            }
            let chain = s.chain.iter().all(|id| self.analysis.attribution(*id).is_some_and(|q| q.article == s.article));
            self.holds(chain, || format!("the chain of {} leads nowhere: {:?}", s.id, s.chain));
            self.why(&s.why, "stance");
        }
    }

    fn time_expressions(&mut self) {
        let all = &self.analysis.time_expressions;
        let apart = all.windows(2).all(|w| w[0].article < w[1].article || w[0].span.end <= w[1].span.start);
        self.holds(apart, || "time expressions overlap or are out of order".into());
        for (n, t) in all.iter().enumerate() {
            self.holds(t.id.index() == n, || format!("time expression {n} is called {}", t.id));
            [t.span, t.sentence].into_iter().chain(t.statement).for_each(|s| self.in_article(t.article, s, "date"));
            let inside = t.sentence.contains(t.span) && t.statement.is_none_or(|s| t.sentence.contains(s));
            self.holds(inside, || format!("{} stands outside its sentence", t.id));
            self.holds(t.statement.is_none_or(|s| s.overlaps(t.span)), || {
                format!("{} dates what stands elsewhere", t.id)
            });
            let of_article = self.analysis.article(t.article);
            let known = of_article.is_some_and(|a| a.sentences.contains(&t.sentence));
            self.holds(known, || format!("{} has a sentence that its article has not", t.id));
            let guessed = t.relative && t.interval.is_some() && of_article.is_none_or(|a| a.published.is_none());
            self.holds(!guessed, || format!("{} is resolved without a date to count from", t.id));
            self.holds(t.interval.as_ref().is_none_or(|i| i.from <= i.to), || format!("{:?}", t.interval));
            self.why(&t.why, "time expression");
        }
        let days = timeline(self.analysis);
        self.holds(days.iter().all(|t| t.interval.is_some()), || "the timeline has what is not dated".into());
    }

    fn across_articles(&mut self) {
        for (n, t) in self.analysis.topics.iter().enumerate() {
            self.holds(t.id.index() == n, || format!("topic {n} is called {}", t.id));
            self.holds(!t.members.is_empty(), || format!("{} ({}) is named nowhere", t.id, t.name));
            t.members.iter().for_each(|m| self.in_article(m.article, m.span, "topic"));
        }
        for a in &self.analysis.alignments {
            self.holds(a.articles.len() == a.spans.len(), || "an alignment has not one article a span".into());
            let one = usize::from(a.relation != Relation::Only) + 1;
            self.holds(a.spans.len() == one, || format!("{:?} has {} statements", a.relation, a.spans.len()));
            a.articles.iter().zip(&a.spans).for_each(|(id, s)| self.in_article(*id, *s, "alignment"));
            self.why(&a.why, "alignment");
        }
        self.reused();
    }

    fn reused(&mut self) {
        let mut spans = vec![vec![]; self.analysis.articles.len()];
        for r in &self.analysis.reused {
            let (first, others) = r.passages.split_first().expect("a passage");
            self.holds(first.exact && first.share == 100, || format!("the first passage is not itself: {first:?}"));
            let elsewhere = others.iter().any(|p| p.article != first.article);
            self.holds(elsewhere, || format!("text that {} shares with nobody", first.article));
            for p in &r.passages {
                self.in_article(p.article, p.span, "passage");
                self.holds(p.share <= 100 && (!p.exact || p.share == 100), || format!("{p:?}"));
                spans[p.article.index()].push(p.span);
            }
            self.why(&r.why, "reuse");
        }
        for mut of_article in spans {
            of_article.sort_unstable();
            self.apart(&of_article, "passages");
        }
    }

    fn input(&mut self) {
        for s in &self.analysis.set_aside {
            self.in_document(s.document, s.span, "set aside");
            let of_document = self.analysis.articles.iter().filter(|a| a.document == s.document);
            let read = of_document.flat_map(|a| &a.paragraphs).any(|p| p.overlaps(s.span));
            self.holds(!read, || format!("{:?} is set aside and read", s.span));
        }
        for n in &self.analysis.notes {
            self.holds(n.document < self.documents.len(), || format!("a note on document {}", n.document));
            let known = n.article.is_none_or(|id| self.analysis.article(id).is_some());
            self.holds(known && !n.message.is_empty(), || format!("{n:?}"));
        }
    }
}
