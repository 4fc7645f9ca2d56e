//! Which request the worker is at, and which one comes next: at most one of each, and the newest wins.

use onrecord_core::Document;

/// One request.
#[derive(Debug, PartialEq)]
pub struct Job {
    /// Counts up from 1.
    pub id: u32,
    /// What to read.
    pub documents: Vec<Document>,
}

/// The request being worked on and the one that waits.
#[derive(Debug, Default)]
pub struct Queue {
    last: u32,
    running: Option<Job>,
    waiting: Option<Job>,
}

impl Queue {
    /// Adds a request, in place of one that still waits.
    pub fn push(&mut self, documents: Vec<Document>) {
        self.last += 1;
        self.waiting = Some(Job { id: self.last, documents });
    }

    /// The request that waits.
    pub fn waiting(&self) -> Option<&Job> {
        self.waiting.as_ref()
    }

    /// The request to send to the worker now, which is free: `None` where it is busy or nothing waits.
    pub fn start(&mut self) -> Option<&Job> {
        if self.running.is_none() {
            self.running = self.waiting.take();
            return self.running.as_ref();
        }
        None
    }

    /// Ends the running request `id` and gives it back, unless a newer one waits, which makes its answer stale.
    pub fn finish(&mut self, id: u32) -> Option<Job> {
        let job = self.running.take_if(|job| job.id == id)?;
        self.waiting.is_none().then_some(job)
    }

    /// Drops the running request, whose worker is gone. Whether that leaves nothing to do.
    pub fn abandon(&mut self) -> bool {
        self.running = None;
        self.waiting.is_none()
    }

    /// Drops everything.
    pub fn clear(&mut self) {
        (self.running, self.waiting) = (None, None);
    }

    /// Whether `id` is the newest request there is.
    pub fn is_newest(&self, id: u32) -> bool {
        self.last == id && self.running.as_ref().is_some_and(|job| job.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents(id: &str) -> Vec<Document> {
        vec![Document { id: id.into(), ..Document::default() }]
    }

    /// What the worker is sent now.
    fn sent(queue: &mut Queue) -> Option<u32> {
        queue.start().map(|job| job.id)
    }

    #[test]
    fn one_at_a_time_and_the_newest_wins() {
        let mut queue = Queue::default();
        queue.push(documents("first"));
        assert_eq!(sent(&mut queue), Some(1));
        queue.push(documents("second"));
        queue.push(documents("third"));
        assert_eq!(sent(&mut queue), None, "the worker is busy");
        assert!(!queue.is_newest(1));
        assert_eq!(queue.finish(1), None, "a newer request waits");
        assert_eq!(sent(&mut queue), Some(3), "the second was replaced while it waited");
        assert!(queue.is_newest(3));
        assert_eq!(queue.finish(3), Some(Job { id: 3, documents: documents("third") }));
        assert_eq!(sent(&mut queue), None);
    }

    #[test]
    fn answers_to_what_is_not_running_are_ignored() {
        let mut queue = Queue::default();
        assert_eq!(queue.finish(1), None);
        queue.push(documents("first"));
        assert_eq!(sent(&mut queue), Some(1));
        assert_eq!(queue.finish(7), None);
        assert!(queue.finish(1).is_some());
    }

    #[test]
    fn a_dead_worker_loses_its_request_alone() {
        let mut queue = Queue::default();
        queue.push(documents("first"));
        assert_eq!(sent(&mut queue), Some(1));
        queue.push(documents("second"));
        assert!(!queue.abandon());
        assert_eq!(sent(&mut queue), Some(2));
        assert!(queue.abandon());
    }

    #[test]
    fn cancelling_drops_all() {
        let mut queue = Queue::default();
        queue.push(documents("first"));
        assert_eq!(sent(&mut queue), Some(1));
        queue.push(documents("second"));
        queue.clear();
        assert_eq!(sent(&mut queue), None);
        assert_eq!(queue.finish(1), None, "an answer already on its way is ignored");
    }
}
