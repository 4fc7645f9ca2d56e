//! Reading and writing records. A record is never written over: each save adds one and deletes those of the same tab before
//! it, in one transaction, so that two tabs may save at any time and neither loses anything.

use super::database::{Refusal, STORE, completion, open, result};
use js_sys::{Array, Function, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode};

/// Where a record lies. No two saves have the same key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The workspace's id.
    pub id: String,
    /// Anything that no other save of it has.
    pub revision: String,
}

/// The database, opened when first needed, and again after the browser took it away. Copies are the same store.
#[derive(Clone, Default)]
pub struct Store {
    database: Rc<RefCell<Option<IdbDatabase>>>,
    lost: Rc<RefCell<Option<Lost>>>,
}

/// What is done when the database is gone.
type Lost = Box<dyn Fn()>;

/// One save.
#[derive(Clone, Debug)]
pub struct Write {
    /// Where the record goes.
    pub key: Key,
    /// What it holds.
    pub json: String,
    /// Where this tab's records of the same workspace lie, or may lie; they are deleted.
    pub before: Vec<Key>,
}

/// What a save found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing but what this tab had written or read.
    Own,
    /// In place of that, a record of another tab.
    Others,
}

impl Found {
    /// From the records of the workspace that were there, and those that this tab knew. Where none is there, somebody cleared
    /// them, and where this tab knew none, the workspace is new: neither is another tab's doing.
    fn of(there: &[Key], known: &[Key]) -> Self {
        let own = there.is_empty() || known.is_empty() || there.iter().any(|k| known.contains(k));
        if own { Found::Own } else { Found::Others }
    }
}

impl Store {
    /// Has a function called when the browser takes the database away: somebody cleared it, or a later version needs it.
    pub fn on_lost(&self, lost: impl Fn() + 'static) {
        *self.lost.borrow_mut() = Some(Box::new(lost));
    }

    /// Saves a record. The transaction begins at once where the database is open, so that a page may save as it is left.
    pub fn save(&self, write: Write) -> impl Future<Output = Result<Found, Refusal>> + use<> {
        let open = self.database.borrow().clone();
        let begun = open.map(|database| begin(&database, &write));
        let store = self.clone();
        async move {
            let (saved, keys) = match begun {
                Some(Ok(begun)) => begun,
                _ => begin(&store.again().await?, &write)?,
            };
            JsFuture::from(saved.done).await.map_err(|_| why(&saved.transaction))?;
            let there = keys_of(&keys.result().map_err(|e| Refusal::of(&e))?);
            Ok(Found::of(&there, &write.before))
        }
    }

    /// All keys.
    pub async fn keys(&self) -> Result<Vec<Key>, Refusal> {
        let store = read(&self.connect().await?)?;
        Ok(keys_of(&result(&store.get_all_keys().map_err(|e| Refusal::of(&e))?).await?))
    }

    /// A record; `None` where there is none any more.
    pub async fn get(&self, key: &Key) -> Result<Option<String>, Refusal> {
        let store = read(&self.connect().await?)?;
        Ok(result(&store.get(&to_js(key)).map_err(|e| Refusal::of(&e))?).await?.as_string())
    }

    /// All records with their keys.
    pub async fn all(&self) -> Result<Vec<(Key, String)>, Refusal> {
        let store = read(&self.connect().await?)?;
        let keys = store.get_all_keys().map_err(|e| Refusal::of(&e))?;
        let records = store.get_all().map_err(|e| Refusal::of(&e))?;
        let records = Array::from(&result(&records).await?);
        // Requests of a transaction are answered in order.
        let keys = keys_of(&keys.result().map_err(|e| Refusal::of(&e))?);
        Ok(keys.into_iter().zip(records.iter().map(|json| json.as_string().unwrap_or_default())).collect())
    }

    /// Deletes records for good.
    pub async fn remove(&self, keys: &[Key]) -> Result<(), Refusal> {
        let (transaction, store) = write(&self.connect().await?)?;
        let done = completion(&transaction);
        for key in keys {
            store.delete(&to_js(key)).map_err(|e| Refusal::of(&e))?;
        }
        JsFuture::from(done).await.map_err(|_| why(&transaction)).map(drop)
    }

    async fn connect(&self) -> Result<IdbDatabase, Refusal> {
        let open = self.database.borrow().clone();
        match open {
            Some(database) => Ok(database),
            None => self.again().await,
        }
    }

    /// Opens the database, whatever became of the connection before.
    async fn again(&self) -> Result<IdbDatabase, Refusal> {
        let database = open().await?;
        let before = self.database.borrow_mut().replace(database.clone());
        if let Some(before) = before {
            before.close();
        }
        self.watch(&database);
        Ok(database)
    }

    /// Lets the database go when somebody else needs it whole, and notices when it is gone.
    fn watch(&self, database: &IdbDatabase) {
        let (store, own) = (self.clone(), database.clone());
        let gone = Closure::<dyn FnMut()>::new(move || {
            own.close();
            if store.database.borrow_mut().take_if(|open| *open == own).is_some()
                && let Some(lost) = &*store.lost.borrow()
            {
                lost();
            }
        });
        let gone: Function = gone.into_js_value().unchecked_into();
        database.set_onversionchange(Some(&gone));
        database.set_onclose(Some(&gone));
    }
}

/// A transaction that writes, and the promise that it is done.
struct Writing {
    transaction: IdbTransaction,
    done: Promise,
}

/// Begins a save: the keys of its workspace as they are, then the new record, then without those before. The second part is
/// the request for the keys.
fn begin(database: &IdbDatabase, save: &Write) -> Result<(Writing, IdbRequest), Refusal> {
    let (transaction, store) = write(database)?;
    let requests = || -> Result<IdbRequest, JsValue> {
        let keys = store.get_all_keys_with_key(&range(&save.key.id)?.into())?;
        store.put_with_key(&JsValue::from_str(&save.json), &to_js(&save.key))?;
        for key in &save.before {
            store.delete(&to_js(key))?;
        }
        Ok(keys)
    };
    match requests() {
        Ok(keys) => {
            let done = completion(&transaction);
            commit(&transaction);
            Ok((Writing { transaction, done }, keys))
        }
        Err(thrown) => {
            // What was asked before is undone with it.
            drop(transaction.abort());
            Err(Refusal::of(&thrown))
        }
    }
}

/// Commits now rather than after the requests' answers, which a page that is being left never gets. By name, since web-sys
/// wrongly calls the method deprecated.
fn commit(transaction: &IdbTransaction) {
    let commit = Reflect::get(transaction, &JsValue::from_str("commit")).and_then(|f| f.dyn_into::<Function>());
    if let Ok(commit) = commit {
        // Refused only of a transaction that is over, whose end says why.
        let _ = commit.call0(transaction);
    }
}

fn why(transaction: &IdbTransaction) -> Refusal {
    transaction.error().map_or(Refusal::Blocked, |e| Refusal::of(&e))
}

fn read(database: &IdbDatabase) -> Result<IdbObjectStore, Refusal> {
    database.transaction_with_str(STORE).and_then(|t| t.object_store(STORE)).map_err(|e| Refusal::of(&e))
}

fn write(database: &IdbDatabase) -> Result<(IdbTransaction, IdbObjectStore), Refusal> {
    let transaction = database.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite);
    let transaction = transaction.map_err(|e| Refusal::of(&e))?;
    let store = transaction.object_store(STORE).map_err(|e| Refusal::of(&e))?;
    Ok((transaction, store))
}

fn to_js(key: &Key) -> JsValue {
    Array::of2(&key.id.as_str().into(), &key.revision.as_str().into()).into()
}

fn keys_of(keys: &JsValue) -> Vec<Key> {
    let key = |key: JsValue| {
        let key = Array::from(&key);
        Some(Key { id: key.get(0).as_string()?, revision: key.get(1).as_string()? })
    };
    Array::from(keys).iter().filter_map(key).collect()
}

/// All revisions of a workspace: an array sorts after every string.
fn range(id: &str) -> Result<IdbKeyRange, JsValue> {
    IdbKeyRange::bound(&Array::of1(&id.into()).into(), &Array::of2(&id.into(), &Array::new()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tab_whose_record_is_gone_is_the_later_one() {
        let keys = |revisions: &str| -> Vec<Key> {
            revisions.chars().map(|r| Key { id: "w".into(), revision: r.into() }).collect()
        };
        let check =
            |there, known, expected| assert_eq!(Found::of(&keys(there), &keys(known)), expected, "{there} {known}");
        check("", "", Found::Own);
        check("a", "a", Found::Own);
        // The first of two tabs that read “a”, and the second.
        check("a", "ab", Found::Own);
        check("b", "a", Found::Others);
        // What the second has left for a moment does not bother the first.
        check("bc", "b", Found::Own);
        // A save that was refused left its key with those that may be there.
        check("a", "abc", Found::Own);
        // Somebody cleared the database.
        check("", "a", Found::Own);
    }
}
