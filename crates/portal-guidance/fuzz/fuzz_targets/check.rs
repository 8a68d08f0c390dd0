//! Any bytes are read without a panic, and what is quoted is a part of the text.
#![no_main]

use portal_guidance::{Language, Writer, check, topic};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for finding in check(&text, Language::En, Writer::Patient).findings {
        for span in finding.spans {
            assert!(text.get(span).is_some(), "a quote is cut inside a letter");
        }
    }
    let _topic = topic(&text, Language::Es);
});
