//! Emergency: injuries, burns, overdose, gas, violence (CDC, ABA, Stop the Bleed, Poison Control).

use super::Row;

/// Signs of injury and danger.
pub(crate) const ROWS: &[Row] = &[
    (
        "head-thinner",
        1,
        "hit|banged|bumped|pego|golpe*|fell|knock* _ head|cabeza;fell|cayo _ hit|pego;hit my|her|his head + ~@thinner",
    ),
    (
        "head-danger",
        2,
        "hit|banged|hit|cayo|pego|golpe*|knocked|fell|boards|unconscious + head|cabeza|headache|unconscious + @vomit;confus*|slurring|stumbling|worse|pupil*|borroso;clear fluid;aguita clara;awake;sangre por el",
    ),
    (
        "burn",
        1,
        "burn|burned|burns|scald*|grease|fire|aceite|quem*|hirviendo|agua + face|cara|numb|white|airway|chest|pecho|cant feel;no siento|blister* + white|numb|feel|ronca|siento|large|hands|bolsas",
    ),
    (
        "carbon-monoxide",
        2,
        "carbon monoxide|generator|alarm|monoxido|brasero|anafre|grill;generator in;generador + headache|headaches|sick|dizzy|forgetting|nausea|mareado*|cabeza|threw",
    ),
    (
        "broken-bone",
        0,
        "bone _ sticking|through|out;hueso _ salido|sale|fuera",
    ),
    (
        "overdose-other",
        1,
        "pills|perc|fentanyl|heroin|pastillas|oxy|overdos* + blue|gurgl*|snoring|slumped|wake|reacciona|dots|despierta",
    ),
    (
        "violence",
        1,
        "choked|strangled me;gun|knife|cuchillo|shoot|pistola;kill me;ahorcar|estrangul* + husband|boyfriend|he|hes|wife|esposo|marido|novio|outside|afuera|tonight|door + outside|anoche|tonight|shoot|door|afuera|asleep|bathroom;last night + !burden;deer",
    ),
];
