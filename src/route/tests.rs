//! Addresses, read and written.

use super::*;

fn check(address: &str) {
    let read: Address = address.parse().unwrap_or_else(|_| panic!("{address} is refused"));
    assert_eq!(read.to_string(), address);
}

#[test]
fn addresses_read_back_what_they_write() {
    for address in [
        "#/",
        "#/?at=e1-1",
        "#/read",
        "#/read/a1?at=q3",
        "#/read/a2?hide=names.stances&at=q3.s1.e2-4.r1-1.t1-2.c1-2",
        "#/cards",
        "#/cards/e4",
        "#/cards/e4?q=win+%26+%C5%8D&kind=person&sort=name",
        "#/stances?by=targets&only=disagree",
        "#/stances?only=one&holder=nobody&target=t1&polarity=against&modality=urged&sure=likely&sort=count",
        "#/stances?holder=e3&target=e1&least=2-articles&at=s1.s2",
        "#/stances/portrayal",
        "#/stances/portrayal?kind=person&at=e1-2.e1-4",
        "#/quotes?speaker=e2&kind=mixed&in=a1&q=100%25",
        "#/quotes?speaker=nobody",
        "#/compare",
        "#/compare/a1",
        "#/compare/a1/a3",
        "#/compare/a3/a1/a2?show=differs&fold=copied&keys=off",
        "#/compare/a1/a2?show=a2&at=c1-1",
        "#/timeline",
        "#/timeline?in=a2&entity=e3&at=d1",
        "#/review",
        "#/review?what=stances&in=a2&only=open&at=s3",
    ] {
        check(address);
    }
}

#[test]
fn an_empty_hash_is_the_first_view() {
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(hash.parse(), Ok(Address::default()), "{hash}");
    }
}

#[test]
fn what_the_page_never_writes_is_refused() {
    for address in [
        "#/nowhere",
        "#/read/e1",
        "#/read/a0",
        "#/read/a1/x",
        "#/read/a1?at=",
        "#/read/a1?at=q3.x",
        "#/read/a1?q=x",
        "#/stances?by=rows",
        "#/stances?only=disagree&only=one",
        "#/stances?least=1-stances",
        "#/stances/portrayal?only=one",
        "#/quotes?kind=loud",
        "#/compare/x1",
        "#/compare/a1/a2?show=all",
        "#/compare/a1/a2?keys=on",
        "#w=deadbeef",
    ] {
        assert_eq!(address.parse::<Address>(), Err(NoAddress), "{address}");
    }
}
