//! Emergency: heart, breath, brain, blood, poisons of the body itself.

use super::Row;

/// Signs for which public guidance says to call the emergency number.
pub(crate) const ROWS: &[Row] = &[
    (
        "heart-chest",
        0,
        "@chest + !ray|xray;cough;heartburn;mammogra*;muscle",
    ),
    (
        "heart-arms",
        1,
        "chest|pecho|breastbone|indigestion|heart|corazon + arm|arms|brazo|brazos|jaw|mandibula|shoulders|codo + sweat*|sudor|sudando|nause*|squeez*|numb*|tingl*|duerme|threw|burning|pain|hurts|heavy|pressure|crushing|tight*|dolor|duele|opresion|aprieta|hormigue*;@vomit",
    ),
    (
        "heart-racing",
        1,
        "heart|corazon|pulse _ racing|pounding|beating|slapping|galope|fluttering|rhythm|mile|acelerado;a galope + @faint;#140-260;@breath;coke|cocaine|molly|meth;desmaye",
    ),
    (
        "fainted",
        1,
        "fainted|unconscious;passed|blacked|blacking|passes out;desmayo|desmaye;collapsed;keeled over + twice;heart|corazon;gray|grey;second time;manejando|driving|mowing;no reacciona;wont wake",
    ),
    (
        "breathing",
        0,
        "@breath + !if;walk|walking|uphill;nose|nariz",
    ),
    (
        "breathing-speech",
        0,
        "cant|cannot finish|speak|talk __ sentence|words;can only nod;lips|labios|face|mouth _ blue|gray|grey|purple|morados|azules|moradito;turned|turning blue;poniendo morado;blue around;notch|ribs|pecho _ pulls|sinks|hunde;pausing her|his breathing;stops|stopped breathing;pauses in _ breathing;crowing noise;pulling for air;gurgl*",
    ),
    (
        "choking",
        1,
        "choking|atoro|atorado|atraganto|stuck|choked|atragant* + cant swallow|breathe;spit|saliva|drool*|baba|chiflido|morado|breathing;swallow my own",
    ),
    (
        "stroke-face",
        0,
        "face|cheek|eyelid|mouth|smile|cara|boca|parpado|lip _ droop*|numb|sag*|slid*|crooked|twisted|chueca|torcida|caido|caida|dormida;cara|boca|sonrisa _ de lado;cayo|cayeron el|la parpado|cara|boca;droopy",
    ),
    (
        "stroke-speech",
        0,
        "slurred|slurring|slurs|gibberish;speech _ funny|garbled|slurred;talking|speaking|answering _ nonsense|gibberish|mush;words _ wrong|mush|jumbled;letters|leters come|coming out wrong|worng;cant find _ words;arrastra* las palabras;enred* la lengua;no se le entiende;habla enredad*|raro;foreign language;wrong words;hablar de repente",
    ),
    (
        "stroke-limb",
        1,
        "arm|leg|hand|side|brazo|pierna|mano|ahnd _ weak|numb|limp|heavy|drag*|hangs|drop*|dormid*|isnt;cant|couldnt lift|raise|move|hold _ arm|leg|mug|hand|cup;no puede _ levantar|mover|apretar;drags on;workng + suddenly|sudden|started|jus;an|half hour;all of a sudden;woke up;this morning;since lunch;hand|mouth|face|boca|cara|speech|newspaper|words|leters;de repente|pronto;empezo;hace media",
    ),
    (
        "stroke-sight",
        0,
        "lost|losing _ vision|sight;cant see out|anything;cant see the;curtain came|coming|over;went blind;everything on the right|left;deje de ver;no veo _ ojo|nada;perdi la vista;vision _ gone|half;missing half;double vision",
    ),
    (
        "pupil",
        1,
        "pupil|pupils|pupila|pupilas _ bigger|uneven|different|dots|chiquitas|pinpoint|tiny + !slide",
    ),
    (
        "eye",
        1,
        "eye|eyes|ojo|ojos + splash*|bleach|drain|acid|lye|halos|rainbows|marble|cloro|stabbed + burn*|cloudy|foggy|pain*|vomit*|arde*|throwing",
    ),
    (
        "thunderclap",
        0,
        "worst|peor headache|dolor|head|thing;worst _ headache;peor dolor de cabeza;thunderclap|explosion;headache _ suddenly|thunderclap",
    ),
    (
        "meningitis",
        1,
        "neck|nuca|cuello _ stiff|tieso|palo|rigid*|bend;stiff neck;bend her|his neck;soft spot|mollera _ puff*|bulg*|abultad* + @fever;light hurts;luz;#101-107;cry",
    ),
    (
        "seizure",
        0,
        "seizure|seizing|convulsion*|convulsionando|seezure|fit _ now|rite|stop|minutes|again|para|jerking;convulsionando;jerking all over;arms are twitching;having|haveing a seizure|seezure;retuerce toda",
    ),
    (
        "unresponsive",
        0,
        "wont|cant|not wake|waking|respond*|answer* _ up|to;hard|impossible to wake;cant be woken;barely keep _ awake;no despierta;no reacciona;no responde;no contesta _ preguntas;slumped over;unresponsive;limp and sleepy;limp|floppy;aguadito|aguadita;no agarra la botella;getting quieter",
    ),
    (
        "confused",
        1,
        "confus*|incoherencias|disoriented;not making sense;mixed up;picking at the air;forgetting what;out of it;no me conoce + @fever;@vomit;sugar|azucar|meter;breathing;head|cabeza;sweaty|drenched",
    ),
    (
        "low-sugar",
        1,
        "sugar|azucar|meter|sensor|insulin|type + #15-50;low;drenched|sweaty|hammered|twitching|confus* + cant|wont swallow;not making;spits|swinging|twitching;sense;desmay*",
    ),
    (
        "ketones",
        1,
        "diabetic|t1d|diabetica|diabetico|ketone*|cetonas|type|sugar + @vomit;cant hold;breathing fast|deep + hi;ketone*;breath;#250-999;fast;sleepy;pear;belly",
    ),
    (
        "blood-vomit",
        0,
        "coffee grounds|ground;vomit*|threw|throwing|puked _ blood|red;bright red _ threw up;vomitando|vomito|vomite sangre;posos de cafe;cough* up blood;tos* sangre;threw up _ cupful",
    ),
    (
        "blood-black",
        1,
        "black|tar|tarry|negro|negra|negras + stool*|poop|toilet|popo|excremento|tar + @faint;@thinner;weak|debil",
    ),
    (
        "blood-spurt",
        0,
        "blood|bleeding|sangre|sangra _ spurt*|squirt*|pump*|chorr*|gush*|soaked|wont;wont|doesnt|isnt|not stop|stopping _ bleeding;pressure _ not|isnt|doesnt;no para de sangrar;sangre sale a;chorritos",
    ),
    (
        "blood-floating",
        1,
        "toilet _ red|blood;bright red + floating|faint|dizzy|clots|threw;@faint",
    ),
    (
        "sepsis",
        1,
        "@fever;infection|pneumonia|neumonia;chills + purple|lacy|mottled|clammy|confus*;havent|hasnt peed;breathing _ fast;mixed up",
    ),
    (
        "weak-immunity-chills",
        1,
        "~@weakimmune + @fever;#101-107 + @chills;@faint;confus*",
    ),
    (
        "aorta",
        0,
        "tearing|ripping|ripped _ pain|open|back|chest|shoulder;tearing pain;desgarra* _ espalda",
    ),
    (
        "clot-lung",
        1,
        "leg|calf|pierna|pantorrilla + swollen|achy|sore|hinchad*|clot + @breath;cough* up blood;coughing",
    ),
    (
        "cauda",
        1,
        "back|espalda|spine|legs|crotch|saddle + cant|unable _ pee|poop|feel;numb when;crotch is numb;accident;legs buckle;orinar + numb|pee|accident|number|feel|buckle;wipe",
    ),
    (
        "belly-hard",
        1,
        "belly|stomach|abdomen|tummy|panza|vientre|barriga _ hard|rigid|board|wood|drum|dura;hard like wood|board + @fever;@vomit;chills;green;hurts;blood|sangr*;kills",
    ),
    (
        "torsion",
        1,
        "testicle|nut|ball|balls|testiculo|huevo _ hurt*|pain*|swollen|duele|twisted;testicle + sudden*|@vomit;@vomit;sudden|suddenly|puking|nowhere|vomitando|repente",
    ),
    (
        "erection",
        1,
        "erection|ereccion + hours|am|wont|painful|horas",
    ),
    (
        "anaphylaxis",
        1,
        "hives|ronchas|sting|stung|bee|wasp|yellowjacket|peanut*|shrimp|nuts|cacahuate*|mariscos|allergic|egg|abeja|ate|comi|puffiness|epipen + throat|tongue|lips|garganta|lengua|eyes _ swell*|tight*|clos*|cerrando|hinch*|shut;tongue is swelling;throat feels;wheez*|whistling|vomiting|covered;everything looks far;cerrando la garganta;face _ swell*;far away;@breath",
    ),
    (
        "spinal",
        2,
        "tingl* _ toes|feet|knees;cant climb|lift|walk|feel;choke on water + choke|trouble;legs|arms",
    ),
    (
        "fell-numb",
        0,
        "cant feel my|his|her|the legs|floor|feet;no siento las|mis piernas|pies;cant move my|his|her legs",
    ),
    ("sickle", 2, "sickle|hemoglobin + chest|fever|breathe"),
];
