//! Named lists that rules share, and the words that turn a sign into a denial, a memory or a figure.

/// What a cue says about the words near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// The words that follow are denied.
    Denial,
    /// Looks like a denial and is none.
    NotADenial,
    /// The words before are denied.
    DeniedBefore,
    /// Long ago.
    Past,
    /// Now or today: the past does not count.
    Now,
    /// Somebody else's story.
    OtherPerson,
    /// Told as something that happened.
    Told,
    /// An animal.
    Animal,
    /// A what-if or a general question.
    WhatIf,
    /// A course, a play, a book: nobody has the sign.
    Lesson,
    /// A figure of speech.
    Figure,
}

/// The cues, by kind.
pub(crate) const CUES: &[(Cue, &str)] = &[
    (
        Cue::Denial,
        "no;not;never;without;denies|deny|denied;isnt|arent|wasnt|dont|doesnt|didnt|havent|hasnt|hadnt;none;neither|nor;sin;ni;nunca|jamas;niego|niega;tampoco;aint;free of",
    ),
    (
        Cue::NotADenial,
        "no aguanto;not only;not sure;dont know;no idea;no se que;no puedo|puede;no me|lo deja;no para|paran|cede|reacciona|despierta|responde|respira|baja;no se le|me quita|entiende;not letting|stopping|working|better|eating|breathing|waking|responding|answering|moving|upset;doesnt stop|help|work|touch;dont want|see|think|bother|panic;no quiero|quiere;no reason;no matter;no siento|veo|oye;isnt working|helping|stopping|answering;no one|nobody;no longer;no hay;no le|me digan;not asking;dont move;no mejora;no es para;not going",
    ),
    (
        Cue::DeniedBefore,
        "was|were|came negative;ruled out;is|was a no;salio negativ*;descartaron;went away with",
    ),
    (
        Cue::Past,
        "years|months ago;year|month ago;last year|summer|winter|fall|spring;weeks ago;decades ago;when i was;as a kid|teen|teenager|child|baby;used to;history of;back in;in the spring|fall|summer|winter;hace _ anos|ano|meses;el ano pasado;de joven|nino|nina|chiquito;antes me|tenia;in remission;que tuve|tuvo;last month|march|april",
    ),
    (
        Cue::Now,
        "now|today|tonight;right now;has|have been shot|stabbed;this morning|afternoon|evening;last night;yesterday;since _ morning|night|yesterday|lunch|breakfast|supper|dinner|noon;an hour ago;minutes|hours ago;minute|hour ago;again;suddenly;ahora|ahorita|hoy;anoche|ayer;hace _ minutos|rato|horas|hora;de repente|pronto;getting worse;wont stop;hes|shes|im;keeps;started",
    ),
    (
        Cue::OtherPerson,
        "cousin|neighbor|neighbour|coworker|uncle|aunt|friend|friends|stepfather|classmate|teacher;mother|mom|father|dad|brother|sister|grandmother|grandfather|mothers|fathers;a man|woman|boy|guy|kid;vecino|vecina|primo|prima|tio|tia|amigo|amiga|cunado|mama|papa|hermano|hermana|abuela|abuelo;the boy|girl",
    ),
    (
        Cue::Told,
        "had|died|passed|killed|has|was|took|collapsed|tested|stopped|lost|nearly|turned;tuvo|murio|fallecio|dio|encontraron;in the hospital;is in;at the hospital;internaron|internado",
    ),
    (
        Cue::Animal,
        "dog|cat|puppy|kitten|horse|vet _ bill|said;my|the|our dog|cat had|chewed|ate|nearly|died;perro _ dio|tuvo|murio;gato _ dio|tuvo",
    ),
    (
        Cue::WhatIf,
        "if i|he|she|we|you|they ever;if i get|got|had|miss|couldnt;if somebody|someone|anyone|anybody|one;what if;in case;what are the signs|symptoms|warning;what do|does _ look|feel;what should i do if;how would|will|do i|we|you know;how would we know;is it true;would it be;could the|this|it cause|wreck|hurt|make;when would;when i do;how many pounds;what does;si algun|un dia;si alguna;en caso;que hago si;cuales son;puede|pueden dar|causar;como se da|sabe;por si acaso;haria dano;would|should _ be dangerous;say a person;por eso pregunto",
    ),
    (
        Cue::Lesson,
        "novel|screenplay;community play;my character;first aid class|card|course;prevention course|training|class;camp counselor;safety committee;presenting at;curso de;me toco exponer;giving us a quiz;my slide",
    ),
    (
        Cue::Figure,
        "almost|nearly|practically had|gave _ heart attack|stroke;give|gave me a heart attack;nearly|almost|about died;dying of boredom|laughter|curiosity|embarrassment;dying to;to die for;is|are|was|were killing me;killing it;killer;kill for;death of me;could die;laughed _ died;died laughing;stroke of luck|genius;my heart stopped when;heart stopped when;shot myself in the foot;bite the bullet;finish me off;blood was boiling;off the ledge;hanging by a thread;drowning|drowned in;took my breath away;breathless with;pain in the neck|butt;could strangle;mini panic;od|odd on _ candy|chocolate;jumped out of my skin;crashed and burned;choked up;heart on my sleeve;sick joke;muero de hambre|risa|sueno|ganas|frio|calor|verguenza|pena|miedo|curiosidad|sed|aburrimiento;casi me da|muero;me mata;me matan;ahogada|ahogado|ahogando|ahogandome en|de trabajo|papeles|deudas;corazon partido;alma al piso;patatus;over my dead body;cause|causes|dar|give thoughts|pensamientos of|de suicide|suicidio;de joven|nino|nina __ vida|matarme;burning question;dead tired;was _ riot;blew my mind;heart skipped",
    ),
];

/// Lists that rules name with `@`.
pub(crate) const LISTS: &[(&str, &str)] = &[
    (
        "fever",
        "fever|feverish|fevor|febrile;fiebre|calentura|temperatura;temp|temperature;#100.4-107;#38-42.5",
    ),
    (
        "chills",
        "chills|shaking|rigors|shivering;teeth chattering;escalofrios|tiritando;greyed out;faint",
    ),
    (
        "chest",
        "chest _ hurts|hurt|pain|pains|tight*|pressure|heav*|squeez*|discomfort|burning|pressing;pain|pressure|tightness|squeezing|weight|elephant|truck|fist|brick|vise|burning _ chest|breastbone;pecho _ duele|aprieta|apretado|dolor|opresion;dolor|duele|opresion|presion|aprieta _ pecho;behind the breastbone;elephant on;tight fist",
    ),
    (
        "pregnant",
        "pregnant|pregnancy|expecting;#5-42 weeks|wks;embarazada|embarazo;#2-9 meses;semanas;trimester;tengo siete|ocho|nueve meses",
    ),
    (
        "infant",
        "newborn;#1-12 week|weeks|wk old;one|two|three|four|five|six|seven|eight|nine|ten|twelve week|weeks old;one|two|three month|months old;week|month old;#1-3 month|months old;recien nacid*;bebe de _ mes|meses|dias|semanas;de nacid*;two month",
    ),
    (
        "thinner",
        "warfarin*|coumadin|eliquis|xarelto|apixaban|rivaroxaban|pradaxa;blood thinner|thinners;anticoagulant*;plavix|clopidogrel",
    ),
    (
        "weakimmune",
        "chemo*|quimio*|leukemia|leucemia;transplant*|trasplante;humira|rituximab|methotrexate|remicade|enbrel|tacrolimus;immune|immunosuppress*;counts are zero",
    ),
    ("hard", "hard|difficult|cant|cannot|unable|trouble"),
    (
        "faint",
        "faint|fainted|fainting;pass|passed|passing out;black|blacked|blacking out;collaps*;lightheaded;dizzy;desmay*|mareado|mareada|mareo;floating;nearly|almost passed;keeled over",
    ),
    (
        "vomit",
        "vomit*;throwing|threw|throw|throws up;puk*;throwd up;vomita*",
    ),
    (
        "breath",
        "cant|cannot|couldnt|barely _ breathe|breath|breth;cant catch _ breath;short|shortness of breath;trouble|hard|difficulty|struggling|struggles breathing|breathe|to;gasping|wheez*|whistling;pulling for air;cant get _ breath|air;no puedo|puede _ respirar;falta el|de aire;me ahogo|se ahoga;respira mal|rapido;no respira _ bien|vien;breathing _ bad|fast|quick|shallow|funny;hunde el pecho;unde el pecho;no respira",
    ),
];
