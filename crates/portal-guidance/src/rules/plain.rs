//! The plain cases: said in so many words that no model may doubt it, whatever stands around (sources as in `body`,
//! `early`, `mind` and `today`). Kept narrow: a row that speaks of calm messages does not belong here.

use super::Row;

/// Emergency, of the body.
pub(crate) const BODY: &[Row] = &[
    (
        "heart-attack-said",
        0,
        "im|am|think|believe having a heart attack;having a heart attack right|now;dando un infarto;dando un ataque al corazon + !almost|nearly|bill|price|casi|like",
    ),
    (
        "heart-chest-said",
        0,
        "@chest + sweating|sweaty|sudando|breathe|breath|aire|arm|arms|jaw|brazo|brazos|mandibula|quijada|faint + !ray|xray|cough;was|were|had|last|return|immediately|reflux|reflujo|muscle|if|si|worry|fear",
    ),
    (
        "stroke-said",
        0,
        "having a stroke;dando|teniendo un derrame + !not|like;as if",
    ),
    (
        "stroke-side-said",
        0,
        "speech|talk|speak|hablar|lengua|cara|face + arm|leg|side|brazo|pierna|lado|cuerpo + weak|numb|dormid*|debil|adormecid*|droop*;wont move|lift + !if|si|class|clase|was|had|dentist|dentista|bells|years|ago|discharge",
    ),
    (
        "choking-said",
        0,
        "is|im|hes|shes choking;choking on;se|me esta|estoy ahogando con;se ahoga con;esta|estoy atragantado + !up|laugh*|paperwork|words|price|cost|bill|bills|trabajo|papeles|was|if|si|play|class|clase|role;almost",
    ),
    (
        "breathless-said",
        0,
        "i|he|she|mom|dad|mother|father|husband|wife|son|daughter|baby|we cant|cannot breathe;cant catch his|her|my breath;no puedo|puede respirar;nos|me|le falta el aire;me ahogo;se esta ahogando + !nose|nariz|if|si|walk|walking|uphill|when|cuando|was|had|tenia|como|casi|decir|noche;no hay;que si;money|bill|trabajo|papeles|deudas",
    ),
    (
        "no-breath-said",
        0,
        "isnt|not breathing;no respira;no esta respirando;stopped breathing now|and + !if|si|sleep|snor*|ronca|cpap|apnea|through|mask|nose|nariz;test",
    ),
    (
        "blue-said",
        0,
        "is|are|hes|shes|turned|turning blue|limp|floppy and|or limp|floppy|blue;esta|se puso morado|morada|azul y _ aguado|aguada|flojo|floja|no|sin + !if|si|cookie*|tantrum|lake|was",
    ),
    (
        "no-waking-said",
        0,
        "cant|cannot wake him|her|them;wont wake up;will not wake up;not waking up;no despierta;no se despierta;no reacciona;no responde + !if|si|algun|que;i wont|will;alarm|al;a la|el;phone|telefono|llamada|messages|mensajes|portal|clinica|farmacia|oficina|doctor|seguro|numero|tratamiento",
    ),
    (
        "swallowed-said",
        0,
        "swallowed|drank|ate|trago|tomo|bebio _ battery|batteries|bleach|antifreeze|gasoline|lye|magnets|poison|pesticide|pods|cloro|pila|pilas|imanes|veneno|gasolina|sosa|lejia + !almost|casi|when|cuando;neighbor*|vecin*",
    ),
    (
        "overdose-said",
        0,
        "took|swallowed _ whole|entire bottle;took|taken too many pills|tablets;took|swallowed _ pills|tablets|tylenol|advil|insulin on purpose;tome|tomo todo el frasco;se tomo un|el frasco|bote de pastillas;tome|tomo todas las|mis|sus pastillas + !antibiotic*|as|como|years|year|if|treatment|tratamiento|receta|water|wine|beer|milk|juice|agua|vino|prep;when i was;at #10-60",
    ),
    (
        "seizure-said",
        0,
        "seizure|seizing|convulsing|convulsionando|convulsion|ataque + wont|not|isnt stop|stopping;no para;no se le quita|pasa;right now|ahorita|ahora mismo",
    ),
    (
        "pregnant-bleeding-said",
        0,
        "~@pregnant + bleeding heav*|bad*;bleeding a lot;heavy bleeding;bleeding through;sangrando mucho|bastante|demasiado;sangrado abundante;hemorragia + !was|had|last|year|if|si|mom|mother",
    ),
    (
        "blood-vomit-said",
        0,
        "vomiting|puking blood;throwing|threw up blood;coughing up _ blood;vomitando|vomite|vomita|devolviendo sangre + !if|si|dog|dogs|cat|cats|perro|gato|vet",
    ),
    (
        "bleeding-said",
        0,
        "bleeding wont stop;wont|cant stop _ bleeding;no para de sangrar;no deja de sangrar + !gums|encias|if|si",
    ),
    (
        "sight-said",
        0,
        "suddenly|sudden __ cant see|blind;cant see out of my|his|her left|right|one;de repente|pronto no veo|ve;suddenly|just lost vision|sight + !glasses|lentes|contacts",
    ),
    (
        "weapon-said",
        0,
        "got|been|was|were shot|stabbed in;shot me|him|her in;le dieron un|una balazo|punalada;lo|la|me apunalaron|balearon + !years|ago|anos|flu|covid|vaccine|picture|photo",
    ),
    (
        "eye-burn-said",
        0,
        "bleach|acid|lye|ammonia|cloro|acido|cal|sosa|lejia|amoniaco in|into|en my|his|her|los|el|su|mi eye|eyes|ojo|ojos;splashed|sprayed|cayo|salpico _ bleach|acid|lye|ammonia|cleaner|cloro|acido|cal|sosa|lejia|amoniaco _ eye|eyes|ojo|ojos + !haria|if|si|seguro|reflux|months|meses",
    ),
    (
        "violence-said",
        0,
        "is|are|hes|shes beating|hitting|choking|strangling me;me esta pegando|golpeando|ahorcando + !sol|la|vejez|edad|frio|calor|gripe|fuerte;toddler|baby|bebe|kids|head|game",
    ),
    (
        "swelling-said",
        0,
        "lips|tongue|throat|face|labios|lengua|garganta|cara + swell*|swollen|closing|swelled|hinch*|cerrando + swallow|breathe|breath|wheez*|tragar|respirar|aire|speak|hablar + !was|last|year|if|si|had",
    ),
];

/// Crisis.
pub(crate) const MIND: &[Row] = &[
    (
        "wish-to-die-said",
        0,
        "i want|wanna to|ta die;i wanna|want die;i want|wanna|going|gonna|plan|decided to kill myself|me;i wanna kill myself;im going|gonna to|kill kill|myself;im gonna|going to end my life;im gonna|going to end it all|tonight;i want to end my life;i want to end it all;i wish i was|were dead;i dont want to be alive;i do not want to be alive|live;i dont want to live anymore|any;i dont want to be here anymore|any;thinking|thoughts about|of killing myself;quiero|kiero morir|morirme|matarme|suicidarme;me quiero|kiero morir|matar;quiero quitarme la vida;voy a matarme|suicidarme;voy a quitarme la vida;no quiero vivir;no quiero seguir viviendo + !vivir aqui|en;vivir con mi|mis|ella;anymore in|at;que verguenza;de pena|risa|verguenza|hambre|sueno|frio|calor|ganas|miedo|coraje|oso|cruda;of|from embarrassment|laughing|laughter|shame|boredom|heat;jaja*;haha*;lol;lmao;crudisim*;que oso",
    ),
    (
        "suicide-said",
        0,
        "im|ive|am|been|keep thinking|thought about|of suicide;considering suicide;he pensado en matarme|quitarme|suicidarme;he pensado en el suicidio;pienso en matarme|suicidarme;pienso en el suicidio + !years|anos|used|class|book|libro|novel|movie|prevention|prevencion|training;que si",
    ),
    (
        "goodbye-said",
        0,
        "wrote|written|left my|a|the goodbye|suicide letter|letters|note|notes;wrote|written my goodbyes;escribi|deje mi|la|las|una carta|cartas de despedida",
    ),
    (
        "jump-said",
        0,
        "ganas de aventarme|tirarme|colgarme|ahorcarme;jump|jumping off the|a|that bridge|roof|building|balcony|overpass|tower;jump|jumping in front of a|the|that train|bus|truck|car;tirarme|aventarme del|de|al un|puente|techo|tren|metro + !music|phone|jaja*|haha*|lol|house|pool",
    ),
    (
        "voices-said",
        0,
        "voices tell|telling|say|saying me to;voces _ que me mate|corte",
    ),
    (
        "self-harm-said",
        0,
        "ive|been|im|am|keep cutting|burning|hurting myself;cut myself on purpose;me corto los|mis|las brazos|piernas|muslos|venas|munecas;me estoy cortando + !shav*|cook*|cocin*|stove|oven|grill|gym|workout*|running|lifting|exercis*|paper|unas|pelo|years|anos",
    ),
    (
        "child-wants-to-die",
        0,
        "says|said|saying|told|texted|dice|dijo|diciendo _ wants|want to die;says|said|told|texted _ wants|want|going to kill himself|herself|themselves;dice|dijo|diciendo que se quiere|va matar|morir|a;dice|dijo que quiere morirse|matarse|morir + !class|character|movie|novel|film|years|anos|if|si|pelicula|serie",
    ),
];

/// Today.
pub(crate) const TODAY: &[Row] = &[
    (
        "calf-said",
        0,
        "calf|pantorrilla + swollen|swelling|hinchada|hinchad* + red|painful|pain|sore|hurts|tender|roja|duele|caliente|warm|dolor + !was|last|year|if|si|gym|cow|heifer*|cattle|vaca",
    ),
    (
        "ran-out-said",
        0,
        "ran|am|im|are|were|completely out of;no me|le queda|quedan;se me|le acabo|acabaron;took|tome|used my|mi|the last|ultima|ultimo + insulin|insulina|blood thinner;blood thinners;anticoagulante|eliquis|xarelto|warfarin|warfarina|coumadin|keppra|levetiracetam|tacrolimus|prednisone|prednisona|methadone|metadona|suboxone|oxygen|oxigeno;seizure medicine|meds|pills|medication + !if|before|si|antes;next week|month;weeks|semanas;when|cuando;refilled|surtido",
    ),
    (
        "pressure-said",
        0,
        "pressure|bp|presion __ #180-260 over|con|sobre|/ #100-160;#180-260 over|con|sobre #110-160 + !was|had|never|nunca|ya|last|if|si|february|febrero|goes",
    ),
    (
        "chemo-fever-said",
        0,
        "chemo*|quimio*|transplant*|trasplante + i|im|ive|tengo|tiene|has|estoy + fever|fiebre|calentura|#100.4-106|#38-41.5 + !what|when|number|if|si|should|would|wife|esposa|was|last|left|weeks",
    ),
    (
        "infant-fever-said",
        0,
        "@infant + has|have|is|running|tiene|con|trae + fever|fiebre|calentura|temperatura|#100.4-106|#38-41 + !was|had|tuvo|if|si|last|shots|vacunas;no fever|fiebre",
    ),
    (
        "blood-stool-said",
        0,
        "i|im|ive have|having|had black|bloody|tarry stool|stools|poop;my stool|stools|poop is|are|was|were black|bloody|tarry;tengo|hago _ heces|popo|excremento negr*|con;popo negra|negro + !iron|pepto|hierro|beets|betabel|not",
    ),
    (
        "bite-said",
        0,
        "dog|cat|bat|raccoon|fox|monkey bit me|my|him|her|us;bit|bitten by|me by|a a|dog|bat dog|bat|cat|raccoon;me|le|lo|la mordio un|una perro|perra|gato|murcielago|mapache|mono|chango|zorro + !years|ago|anos|last|shots|vaccinated|vacunado;bit of;my dog|perro",
    ),
    (
        "urine-fever-said",
        0,
        "burns|burning|arde|ardor + pee|peeing|urin*|orin*|pipi + fever|fiebre|calentura|chills|escalofrios + !no fever|fiebre|chills",
    ),
    (
        "no-urine-said",
        0,
        "havent peed|urinated|gone in|for|since;havent been able to pee|urinate;cant pee|urinate;no he podido orinar;no puedo orinar;no orino desde;no orina desde + !baby|test|sample|if|si",
    ),
    (
        "yellow-said",
        0,
        "eyes|skin|ojos|piel turned|went|look|are|is yellow;pusieron|puso|estan|esta los ojos|amarillos|amarilla;me|le pusieron los ojos amarillos;ojos|piel amarillos|amarilla + !years|born|newborn|was|if|si|test",
    ),
    (
        "hearing-said",
        0,
        "lost|losing _ hearing in;cant hear out of my|one;went deaf in;deje de oir de|con;no oigo con|de un|el + !years|ago|anos|plugged|wax|cera",
    ),
    (
        "double-dose-said",
        0,
        "took _ pills|pill|dose|medicine|meds twice|double by;took a double dose;took _ twice by mistake|accident;took _ _ twice by mistake|accident;tome doble la|mi|el;tome dos veces la|mi|el;gave _ double|twice by|the;le di doble la|el + !vitamin*|vitamina|anticonceptiva|birth|control|if|si",
    ),
    (
        "baby-moves-less-said",
        0,
        "baby|bebe|bebita + moving|moved|moves|mueve|kick*|pateando less|menos|poco;moving|moves|mueve a lot|mucho less|menos;hasnt moved|kicked;no se mueve|ha movido + !crawl*|gatea*|bowel",
    ),
];
