#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| onrecord_doors::open("layout", bytes));
