//! Web pages as documents, parsed as a browser does.

use onrecord_core::{
    Document,
    import::{self, Node, NodeKind},
};
use scraper::{Html, node};

/// The document that a web page holds.
pub fn from_html(html: &str) -> Document {
    let page = Html::parse_document(html);
    import::from_page(&Parsed(page.tree.root()))
}

/// A node of a parsed page.
#[derive(Clone)]
struct Parsed<'a>(ego_tree::NodeRef<'a, node::Node>);

impl Node for Parsed<'_> {
    fn kind(&self) -> NodeKind {
        match self.0.value() {
            node::Node::Element(e) => NodeKind::Element(e.name().to_owned()),
            node::Node::Text(t) => NodeKind::Text(t.to_string()),
            _ => NodeKind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.value().as_element().and_then(|e| e.attr(name)).map(str::to_owned)
    }

    fn children(&self) -> Vec<Self> {
        self.0.children().map(Parsed).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        assert_eq!(from_html(html).text, expected, "{html}");
    }

    #[test]
    fn blocks_are_paragraphs() {
        check("<p>One <b>two</b>\n three.</p><p>Four<br>five<br><br>six</p>", "One two three.\n\nFour\nfive\n\nsix");
        check("<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree");
        check("<ul><li>One, two and three</li><li>four</li></ul>", "One, two and three\nfour");
        check("<table><tr><td>Samoa</td><td>3</td></tr><tr><td>Fiji</td></tr></table>", "Samoa\t3\nFiji");
        check("<pre>one\n\ntwo</pre><p>He said <q>no</q>.", "one\n\ntwo\n\nHe said “no”.");
        check("<p>Fish&nbsp;&amp;\u{200b}chips</p>", "Fish\u{a0}&\u{200b}chips");
        check(
            "<h1>Ferry sinks</h1><p>It sank.</p><h1>Tax vote</h1><p>They voted.</p>",
            "Ferry sinks\n\nIt sank.\n\n\nTax vote\n\nThey voted.",
        );
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        check(
            "<p>One</p><script>alert(1)</script><style>p{}</style><noscript>two</noscript><img src=x onerror=alert(1)>",
            "One",
        );
        check("<nav>Home</nav><p>One</p><aside>More</aside><footer>©</footer><form><label>Mail</label></form>", "One");
        check("<p>One</p><figure><img><figcaption>A ferry</figcaption></figure><button>Share</button>", "One");
        check(
            "<p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c</p><div role=navigation>d</div><p>One</p>",
            "One",
        );
        check("<ul><li><a href=/>Home</a><li><a href=/w>World</a><li><a href=/s>Sport</a></ul><p>One</p>", "One");
        check("<p>&lt;script&gt; is text</p>", "<script> is text");
    }

    #[test]
    fn the_article_is_found() {
        let words = "The ferry sank on Friday after a long night of rain. ".repeat(12);
        let page =
            format!("<div>Cookies</div><article><h1>Ferry sinks</h1><p>{words}</p></article><article>Teaser</article>");
        check(&page, &format!("Ferry sinks\n\n{}", words.trim()));
        let page = format!("<header><h1>Ferry sinks</h1></header><p>Join us</p><main><p>{words}</p></main>");
        check(&page, &format!("Ferry sinks\n\n{}", words.trim()));
        let page = format!("<article><p>{words}</p></article><article><p>{words}</p></article>");
        check(&page, &format!("{0}\n\n\n{0}", words.trim()));
    }

    #[test]
    fn pages_say_what_they_are() {
        let d = from_html(
            "<head><title>Ferry | Post</title><meta property='og:site_name' content='The Suva Post'>\
             <link rel=canonical href='https://example.org/ferry'>\
             <script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"Ferry sinks\", \
             \"datePublished\": \"2024-03-08T10:00:00Z\"}]}</script></head><p>It sank.</p>",
        );
        assert_eq!(d.title.as_deref(), Some("Ferry sinks"));
        assert_eq!(d.outlet.as_deref(), Some("The Suva Post"));
        assert_eq!(d.published.as_deref(), Some("2024-03-08"));
        assert_eq!(d.url.as_deref(), Some("https://example.org/ferry"));
        assert_eq!(from_html("<link rel=canonical href='javascript:alert(1)'><p>It sank.").url, None);
    }

    #[test]
    fn deep_pages_do_not_overflow() {
        assert_eq!(from_html(&format!("{}deep", "<div><ul>".repeat(1_000))).text, "deep");
    }
}
