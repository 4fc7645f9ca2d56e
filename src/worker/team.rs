//! Helpers of the worker: workers of its own, each with the model, that read articles while it waits to join them. They
//! end with it, whatever ends it.

use super::live::Live;
use super::messages::{Reply, Request};
use futures_channel::mpsc::{UnboundedSender, unbounded};
use js_sys::ArrayBuffer;
use onrecord_core::{Read, Unread};
use std::borrow::Cow;
use web_sys::MessageEvent;

/// So many articles are worth a helper: starting one takes as long as reading a few.
const WORTH: usize = 4;

/// How many helpers are to read so many articles, of those that the machine has cores for. One alone would read no faster.
pub fn helpers(articles: usize, cores: usize) -> usize {
    let helpers = cores.min(articles / WORTH);
    if helpers > 1 { helpers } else { 0 }
}

/// What the helpers have to tell.
pub enum Step {
    /// One begins with the article of this title.
    Begun(String),
    /// An article was read.
    Read(Read),
}

/// What a helper says: which one, and what, or `None` where it is lost.
type Word = (usize, Option<Reply>);

/// Has `articles` read by so many helpers, which get the model from its `file`. An article that a helper dies of is left
/// out, and those that are left when no helper is.
pub async fn read(file: &ArrayBuffer, articles: Vec<Unread>, helpers: usize, mut tell: impl FnMut(Step)) {
    let (words, mut said) = unbounded();
    let mut waiting = articles.into_iter();
    let mut team: Vec<Option<Helper>> = (0..helpers).map(|i| Helper::start(i, &words)).collect();
    while team.iter().any(Option::is_some) {
        let Ok((i, word)) = said.recv().await else { return };
        let Some(helper) = team.get_mut(i).and_then(Option::as_mut) else { continue };
        match word {
            Some(Reply::Ready) => {
                helper.live.post(file);
                continue;
            }
            Some(Reply::ModelReady) => {}
            Some(Reply::Article { read }) => tell(Step::Read(read)),
            _ => {
                let is_worth = helper.reads && waiting.len() > 0;
                team[i] = is_worth.then(|| Helper::start(i, &words)).flatten();
                continue;
            }
        }
        match waiting.next() {
            Some(article) => {
                tell(Step::Begun(article.title.clone()));
                helper.reads = true;
                helper.live.send(&Request::Article { article: Cow::Owned(article) });
            }
            None => team[i] = None,
        }
    }
}

/// One helper.
struct Helper {
    live: Live,
    /// Whether it has had an article: one that dies before that would die again.
    reads: bool,
}

impl Helper {
    /// Starts one; `None` where the browser starts no worker of a worker.
    fn start(i: usize, words: &UnboundedSender<Word>) -> Option<Helper> {
        let (on_message, on_error) = (words.clone(), words.clone());
        // Nobody listens any more when all is read.
        let hear = move |event: MessageEvent| {
            let reply = event.data().as_string().and_then(|json| serde_json::from_str(&json).ok());
            drop(on_message.unbounded_send((i, reply)));
        };
        let live = Live::start(hear, move |_| drop(on_error.unbounded_send((i, None)))).ok()?;
        Some(Helper { live, reads: false })
    }
}

#[cfg(test)]
mod tests {
    use super::helpers;

    #[test]
    fn a_few_articles_are_read_without_help() {
        for ((articles, cores), expected) in
            [((1, 4), 0), ((7, 4), 0), ((8, 4), 2), ((12, 4), 3), ((1_000, 4), 4), ((1_000, 1), 0), ((1_000, 0), 0)]
        {
            assert_eq!(helpers(articles, cores), expected, "{articles} articles, {cores} cores");
        }
    }
}
