//! The reader here and the one that trained the model agree on messages kept in model/known.jsonl.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;

#[derive(serde::Deserialize)]
struct Known {
    text: String,
    pieces: Vec<usize>,
    levels: Vec<f32>,
    topics: Vec<f32>,
}

#[test]
fn reads_as_the_training_did() {
    let model = MODEL.as_ref().unwrap();
    let mut read = 0;
    for line in include_str!("../../model/known.jsonl").lines() {
        let known: Known = serde_json::from_str(line).unwrap();
        let runs = runs::cut(&known.text);
        assert_eq!(net::pieces(model, &runs), known.pieces, "{}", known.text);
        // Eight bits a weight here, full numbers there.
        for (here, there) in Reading::of(&known.text)
            .unwrap()
            .levels()
            .iter()
            .zip(&known.levels)
        {
            assert!((here - there).abs() < 0.05, "{here} {there} {}", known.text);
        }
        let topics = Reading::of(&known.text).unwrap().topics();
        for (here, there) in topics.iter().zip(&known.topics) {
            assert!((here - there).abs() < 0.05, "{here} {there} {}", known.text);
        }
        read += 1;
    }
    assert!(read > 40);
}

#[test]
fn a_long_message_is_read_to_its_end() {
    let calm = "The garden is doing well and the beans are up. ".repeat(100);
    let buried =
        format!("{calm} My chest is being crushed and my left arm is numb, I am sweating. {calm}");
    assert!(Reading::of(&calm).unwrap().levels()[0] > 0.8);
    assert!(Reading::of(&buried).unwrap().levels()[0] < 0.6);
}
