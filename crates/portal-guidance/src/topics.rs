//! What a message is about, from words that people use for it.

use std::sync::LazyLock;

use crate::Topic;
use crate::pattern::Book;
use crate::words;

/// Words for each topic and how much each counts.
const WORDS: &[(Topic, usize, &str)] = &[
    (
        Topic::Refill,
        4,
        "refill*|renew|renewal|renewed|renueva|renuevan|renovar|surtir|resurtir|surtan;run|ran|running out|low;se me acab*;me quedan;days left;pills left;send _ pharmacy|cvs|walgreens|walmart;need more;otra receta;prescription;receta",
    ),
    (
        Topic::TestResult,
        4,
        "result|results|resultado|resultados;lab|labs report|results|slip|numbers;came back;biopsy|mri|xray|mammogram|cholesterol;blood test|work;analisis|radiografia;what did _ show|find|pick;salieron",
    ),
    (
        Topic::Visit,
        4,
        "appointment|apointment|appt|reschedule|cancel|opening|openings|slot;cita|sita|consulta;next visit;move _ visit;checkup|physical;come in;video visit",
    ),
    (
        Topic::Form,
        5,
        "form|forms|fmla|paperwork|papers;letter|carta|note for|para|from|de;fax;jury duty;disability;formulario|justificante|certificado;fill _ page;vaccine|shot record|records;prior authorization;sign|firma|firmar",
    ),
    (
        Topic::Private,
        8,
        "private|confidential|privado|confidencial;dont tell|show|let _ mom|husband|wife|parents|anyone;no le digan|diga;only you|dr|doctor read|see;just between;solo entre|usted",
    ),
    (
        Topic::HealthQuestion,
        2,
        "hurts|hurt|pain|ache*|sore|rash|cough|itch*|fever|swollen|dizzy;duele|dolor|tos|fiebre|comezon;is it ok|safe|normal;can i take|eat|use;should i;puedo tomar|comer|usar;es normal;side effect*",
    ),
];

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let mut book = Book::default();
    for (_, _, phrases) in WORDS {
        book.add(phrases, &[]);
    }
    book
});

/// The topic with the most weight; a health question when nothing speaks.
pub(crate) fn of(text: &str) -> Topic {
    let hits = BOOK.find(&words::cut(text));
    let mut best = (0, Topic::HealthQuestion);
    for ((topic, weight, _), found) in WORDS.iter().zip(&hits) {
        let score = found.len().min(3) * weight;
        if score > best.0 {
            best = (score, *topic);
        }
    }
    best.1
}
