//! Crisis: wish to die, plan, means, goodbye, self-harm, in the writer or in someone feared for (988, NIMH).

use super::Row;

/// An overdose or attempt already under way: the emergency number first.
pub(crate) const UNDER_WAY: &[Row] = &[
    (
        "overdose-taken",
        1,
        "took|taken|swallowed|ate|tome|tomo _ all|whole|bunch|handful|bottle|todas|muchas|some _ pills|pastillas|medicine;whole pen of _ insulin;overdosing|overdosed;drank|drunk|tomo from|bleach|del + !slide;class;candy;grounds",
    ),
    (
        "cut-now",
        0,
        "cut|slit my wrist|wrists|throat now;just cut my",
    ),
];

/// Crisis signs.
pub(crate) const ROWS: &[Row] = &[
    (
        "wish-to-die",
        0,
        "want|wanted|wanna|wants|wish|ready|rather to|be|i|was|were|_ die|dye|dead;wanna dye;dont want to be here|alive|live;no reason|point to|in live|living|keep;kill|killing myself|himself|herself|themself;kms;end|ending|take my|it|his|her life|all;ending things;suicidal;sewerslide;thinking|thinkng|thoughts|thought _ suicide;never wake up;not wake up;nothing _ to stay alive;i wish i were dead;i would go to sleep and;cant go on;quiero|quiere|quisiera|quieren|kiero _ morir|morirme|desaparecer;no quiero|quiere vivir;no quiero|quiere seguir viviendo|aqui;no quiero|quiere estar aqui;no quiere vivir;quitarme|quitarse la vida;matarme|matarse|suicid*;no despertar;me mate;ya no aguanto _ vivir;irme yo tambien;dont see the point;rather be dead;wont see the;be relieved",
    ),
    (
        "burden",
        1,
        "better off without;mejor sin mi;burden|estorbo|carga;dar lata;kids dont need me;if i werent here;list than me + !care;insurance",
    ),
    (
        "goodbye",
        0,
        "by the time you read;ill be gone;i wont be around|here;wont be here for|after;dont think ill be here;gave|giving away his|her|my;goodbye letter|note;picked a day|date;got a date in mind;suicide note;made my peace;escribi las cartas;perdonenme;nota _ dice;arregle lo del;every|each _ wants the good",
    ),
    (
        "means",
        1,
        "saving|saved|hoard*|counted|stash* _ pills|meds;gun|pistol|shotgun|noose|rope|pistola|soga|raticida|muzzle|razor|razer|knife|knives|bridge|tracks|cliff|ramp|garage|key|gas|rio|plastic bag + thought|think|thoughts|thinking|tied|scared|ending|mouth|dead|alone|reasons|nerve|driving off|slow down|werent|enough|hid|sufre|cansado|pienso|pensado|bonito|tells|brave|burden|drinking;under the mattress;running low on reasons;not slept;hasnt slept + !outside|says he will;class;pistol range",
    ),
    (
        "saved-pills",
        0,
        "saving|saved|counted|hoarding|stashing _ pills|meds|tylenol|them _ out|up|when|because;how many tylenol|pills _ to|would;ive started saving",
    ),
    (
        "self-harm",
        0,
        "hurt|hurting|hurtin|harm|harming|cut|cutting|cuting|burn _ myself|self;my self;cut|cuting|cutting|burn|slit my arms|legs|wrists|arm|thighs;se corta;me corto;cortar|cortarme las|los|_ venas|benas|brazos;hacerme dano;burn myself with;hang|hung|hanging herself|himself|myself;cuts herself|himself + !shav*|rasur*|cook*|cocin*|grill|comal",
    ),
    (
        "voices",
        1,
        "voice|voices|voces|radio|tells|tell|dicen + me _ cut|kill|die|hurt|knife|mate|muera;body back",
    ),
    (
        "harm-baby",
        0,
        "hurt|hurting|harm|harming|drop|dropping|drown|drowning|shak*|smother* the|my|_ baby|infant;dano a mi bebe;ahogarla|ahogarlo|tirarla;meternos _ rio",
    ),
    (
        "someone-else",
        0,
        "says|said|saying|told|plans|threat*|dice|dijo _ die|kill|dead|hang|hanging|morir|matarse _ himself|herself|be|to|_;says she|he wants to die;kill himself|herself before",
    ),
];
