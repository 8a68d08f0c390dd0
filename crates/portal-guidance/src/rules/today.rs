//! Urgent: a nurse or doctor should hear of it the same day (AAP, ACOG, CDC, FDA, NHS).

use super::Row;

/// Signs of illness.
pub(crate) const ROWS: &[Row] = &[
    ("infant-fever", 1, "~@infant;two month + @fever"),
    (
        "urine-fever",
        1,
        "burn*|sting*|pee|urin*|bladder|orinar|orino|ardor + @fever;back hurts;side;sangre|blood|clots|vino|tinto",
    ),
    (
        "wound-infection",
        1,
        "incision|surgery|wound|dressing|hip|operacion|herida|drenaje|drain|port|stitches|cordon|ombligo|dedo|pie|thumb|cut|foot|sore|ear + pus|puss|cloudy|red|roja|rojo|streak|streaks|stripe|turbio|smells|apestosa|colorada|swollen|soaking|swelling|leaking + hot|warm|caliente|pus|spread*|llega|throbbing|fever|up|past|turbio|natita|sore|tight|smells|cloudy|swollen",
    ),
    ("red-streak", 0, "red|pink streak|streaks|stripe|line"),
    (
        "double-dose",
        0,
        "took|taken|gave|tome|di|given _ twice|double|wrong|extra|instead|mistake|dos;twice _ by mistake;por error|equivocacion;mixed up|goofed _ pens|pillbox|pills;took #2-60 of the;mixed up the",
    ),
    (
        "out-of-medicine",
        1,
        "out|outta|ran|last|acabo|acabaron|quedan|tonights|none|ultima|queda|tank|tanque|stopped|quit|weaned;no tengo pastillas + insulin|insulina|keppra|seizure|convulsiones|prednisone|tacrolimus|eliquis|xarelto|warfarin|methadone|suboxone|oxygen|oxigeno|xanax|clonidine|effexor|klonopin|cellcept|lamictal|dilantin + today|tonight|yesterday|ago|hoy|ayer|tonights|last one;ran out|outta;out of;very last;cold turkey;horas;only got;se me acabo;patch on my own + !days left;seizure free;weeks left;renewal by",
    ),
    (
        "high-pressure",
        1,
        "#180-260 + #110-160 + pressure|presion|bp|hour|twice|veces;no symptoms",
    ),
    (
        "baby-moves-less",
        1,
        "baby|bebe _ moving|moves|mueve|moved|move + less|lot less|menos|slower|much",
    ),
    (
        "waters",
        1,
        "~@pregnant + leaking|trickle|fluid|agua|tightening;contractions|balling up|contracciones;chicken pox|varicela|measles;@vomit;held down;keep down",
    ),
    (
        "postpartum-infection",
        2,
        "di a luz;gave birth;postpartum;after the baby + huele|smell*|flujo|discharge + @fever",
    ),
    (
        "leg-clot",
        1,
        "calf|leg|arm|pantorrilla|pierna|brazo + swollen|swelling|hinchad* + warm|tender|caliente|flight|viaje|one side|tight|dusky|sore",
    ),
    (
        "blood-stool",
        0,
        "blood|bloody|sangre _ stool|stools|poop|bowel|excremento|popo|toilet|heces;black stools;orino _ vino|sangre;blood in my|the urine|pee;there a good bit of blood",
    ),
    (
        "bite",
        0,
        "dog|cat|raccoon|bat|perro|gato|zorrillo|tick _ bit|bite|scratched|sank|mordio|rasguno;mordio un perro;bit my|me|him|her|his;scratched my;sank her teeth;tick on me",
    ),
    (
        "needle",
        0,
        "needle|aguja _ jabbed|stuck|usada|poked|in;used needle",
    ),
    ("weak-immunity-fever", 1, "~@weakimmune + @fever;#101-104"),
    (
        "heart-failure",
        1,
        "pounds|lb|lbs|libras|kilos;gained + ankles|pillows|sock|swollen|days|thursday|tobillos + up|gained|swollen|subio|four|hinchados + !would;class;how many",
    ),
];

/// More signs.
pub(crate) const MORE: &[Row] = &[
    (
        "dehydrated",
        1,
        "@vomit;runs;diarrhea;diarrea;keep|kept|held|hold _ down + peed|dizzy|down|hours|anything|orina|day|seca + !no fever",
    ),
    ("cast", 0, "cast|yeso _ tight|apretado;cast is so"),
    (
        "flashes",
        1,
        "floaters|flashes|moscas|destellos + eye|ojo|light|luz",
    ),
    (
        "eye-debris",
        1,
        "stuck in my eye;eye|eyelid|ojo + shut|grind*|weld|weld*|contacts|pinkeye|hinchado + fever|sand|stuck|arena|worse",
    ),
    (
        "drug-rash",
        1,
        "rash|ronchas|sarpullido|itchy|achilles|sore + amoxicillin|starting|started|antibiotic|amoxicilina|cipro|empezar|pain pill",
    ),
    (
        "morning-after",
        0,
        "condom broke;morning after;unprotected sex;se rompio el condon",
    ),
    (
        "abuse",
        1,
        "hit|hits|beat|pushed|punched|aventó|avento|pega|pego|golpeo _ me|contra;open sore;bruises on + boyfriend|husband|son|wife|hijo|esposo|marido|novio|partner|home|nursing",
    ),
    (
        "high-sugar",
        1,
        "#300-600 + sugar|azucar|meter|glucose|thirsty|sed",
    ),
    (
        "belly-side",
        1,
        "right|derecho|rib _ belly|side|lado|rib;rite rib + hurts|pain|pane|duele + fever|walk|throwd|hours|hrs|yesterday|ayer|fiebre|calentura",
    ),
    ("slow-pulse", 0, "pulso|pulse _ #30-45;pulso de"),
    (
        "withdrawal",
        0,
        "brain zaps;cold turkey;hands r|are shaky _ out",
    ),
    (
        "lab-call",
        1,
        "potassium|potasio|lab + #6-9;contact my doctor today",
    ),
    (
        "travel-fever",
        2,
        "regrese|returned|back from|tick|garrapata + @fever",
    ),
    (
        "throat",
        1,
        "strep|throat|tonsil|garganta + open my mouth|voice|one side|abrir la boca",
    ),
    (
        "no-output",
        0,
        "ileostomy|colostomy|ostomia _ _ nothing|hasnt|nada;hasnt put out;cant pee;only squeeze",
    ),
    (
        "mastoid",
        1,
        "behind the ear;detras de la oreja + swollen|hinchad*|sticks",
    ),
];
