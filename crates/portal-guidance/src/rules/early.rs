//! Emergency: pregnancy, the year after, babies and children (CDC Hear Her, ACOG, AAP).

use super::Row;

/// Signs in mothers and children.
pub(crate) const ROWS: &[Row] = &[
    (
        "pregnancy-bleeding",
        1,
        "~@pregnant + bleeding|blood|sangrando|sangre|sangrado|soaked + heavy|bright|soaked|dark|mucho|lot|pad|pads|oscuro|hard|pain|clots|faint*",
    ),
    (
        "pregnancy-pressure",
        2,
        "~@pregnant;after the baby;baby is;postpartum;parto;di a luz + headache|cabeza|vise + sparkles|vision|see|seeing|spots|lucecitas|veo|borroso|blurry|#160-240|mittens",
    ),
    (
        "pregnancy-injury",
        1,
        "~@pregnant + fell|fall|belt|crash|rear|caI|cai|hit|punched + hard|blood|bleeding|sangrando|pain|hurts|dura",
    ),
    (
        "ectopic",
        1,
        "tests came up|positive;iud;pregnant;missed period;#4-12 weeks + pain|sharp|knife|stabbing + passed|faint*|shoulder|one|side|left|right",
    ),
    (
        "postpartum-breath",
        1,
        "baby is|was born|old;postpartum;gave birth;c section;parto + @breath",
    ),
    (
        "baby-ill",
        1,
        "baby|newborn|infant|bebe|recien|nena|weeks old|month old|boy #1-12 weeks;baby;@infant;nena;mollera + floppy|limp|blue|gray|aguadit*;wont|not|cant wake|nurse|eat|feed;no despierta|come|mama|llora|agarra;hundid*;turned blue;pausing;soft spot;lays there",
    ),
    (
        "green-vomit",
        1,
        "@infant;weeks old;she|he|baby;bebe + green|verde + @vomit;vomit",
    ),
    (
        "child-poison",
        1,
        "swallowed|drank|ate|found|tomo|trago|comio + battery|magnet|torch|bleach|cleaner|pesticide|veneno|cloro|antifreeze|jug;blood pressure pills;my pills + drool*|sleepy|cough*|limp|baba|tiembla|vomit*;hard to wake;wont eat",
    ),
    (
        "scorpion",
        1,
        "alacran|scorpion|snake|vibora|widow + babea|retuerce|swell*|numb|ojos|breathing|drool*;retuerce|picó",
    ),
    (
        "drowning",
        1,
        "pool|tub|lake|hundida|hundido|pileta|alberca|underwater|water + espuma|foam|dormida|sleepy|breathing|blue|limp;respira _ rapido + !drowned in",
    ),
];
