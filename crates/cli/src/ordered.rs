//! Work on several threads, results in order.

use std::{
    io,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// The stack of a thread that works: what the main thread has on Linux.
const STACK: usize = 8 << 20;

/// An item, and where its result goes.
type Task<I, R> = (I, SyncSender<R>);

/// Calls `work` on every item, on `jobs` threads, and `done` on every result, in the items' order, on this thread.
///
/// Every channel is bounded: no more than `3 * jobs` items and results are in memory at a time, however slow the first of
/// them is. Stops with the first error of `done`, or where a thread cannot be started or ends early.
pub fn in_order<I: Send, R: Send>(
    jobs: usize,
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> R + Sync,
    mut done: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let (to_work, tasks) = sync_channel::<Task<I, R>>(jobs);
    let (to_done, results) = sync_channel::<Receiver<R>>(2 * jobs);
    let tasks = Arc::new(Mutex::new(tasks));
    thread::scope(|scope| {
        for _ in 0..jobs {
            let (tasks, work) = (tasks.clone(), &work);
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, move || serve(&tasks, work))?;
        }
        // Only the workers keep the queue alive: without them, handing out ends instead of waiting.
        drop(tasks);
        scope.spawn(move || {
            for item in items {
                let (result, coming) = sync_channel(1);
                if to_done.send(coming).is_err() || to_work.send((item, result)).is_err() {
                    break;
                }
            }
        });
        results.into_iter().try_for_each(|coming| done(coming.recv().map_err(|_| ended())?))
    })
}

fn ended() -> io::Error {
    io::Error::other("a thread ended before its work was done")
}

/// Works until there are no more tasks.
fn serve<I, R>(tasks: &Mutex<Receiver<Task<I, R>>>, work: &impl Fn(I) -> R) {
    loop {
        // The lock is held while waiting, which is no loss: who waits for it would wait for a task.
        let next = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((item, result)) = next else { return };
        // Nobody waits for the result once `done` has failed.
        let _ = result.send(work(item));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::atomic::{AtomicUsize, Ordering::SeqCst},
        time::Duration,
    };

    #[test]
    fn order_is_kept() {
        for jobs in [1, 2, 7] {
            let mut out = Vec::new();
            let slow_first = |n: u64| {
                thread::sleep(Duration::from_millis(if n.is_multiple_of(5) { 8 } else { 0 }));
                n
            };
            let ran = in_order(jobs, 0..40, slow_first, |n| {
                out.push(n);
                Ok(())
            });
            assert!(ran.is_ok() && out.into_iter().eq(0..40), "{jobs} jobs");
        }
    }

    #[test]
    fn no_more_is_read_than_is_needed() {
        let (jobs, read, written, most) = (2, AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
        let items = (0..200).inspect(|_| {
            let ahead = read.fetch_add(1, SeqCst) + 1 - written.load(SeqCst);
            most.fetch_max(ahead, SeqCst);
        });
        let ran = in_order(
            jobs,
            items,
            |n| n,
            |_| {
                thread::sleep(Duration::from_micros(200));
                written.fetch_add(1, SeqCst);
                Ok(())
            },
        );
        assert!(ran.is_ok());
        // Those in memory, the one being handed out and the one being written.
        assert!(most.load(SeqCst) <= 3 * jobs + 2, "{most:?} were read ahead");
    }

    #[test]
    fn an_error_ends_it() {
        let read = AtomicUsize::new(0);
        let items = (0..).inspect(|_| {
            read.fetch_add(1, SeqCst);
        });
        let ran = in_order(2, items, |n: u64| n, |n| if n < 5 { Ok(()) } else { Err(io::Error::other("full")) });
        assert_eq!(ran.map_err(|e| e.to_string()), Err("full".to_owned()));
        assert!(read.load(SeqCst) < 20, "{read:?} were read");
    }
}
