// What a page in the pretend language shows that does not fit, or that stands in no file of words.

/** What needs no file of words. */
export const ALLOWED = {
  /** Names of the app and of the invented clinic, its medicines, codes, and times as the browser writes them. */
  known: [
    "Waypost(?: Desk)?",
    "Riverside Family Clinic",
    "No ride to us\\? Say so when you call",
    "The front desk|(?<=')s team",
    "Latanoprost eye drops, 1 drop at night|Lisinopril 10 mg, 1 in the morning|Metformin 500 mg, 2 a day",
    "Rosa|Maria|Delgado|Omar|Haddad|Ana|Ruiz|Dr|Grace|Chen|Mark|Sato|Lena|Hart|Ben|Okafor|Priya|Shah",
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    "January|February|March|April|May|June|July|August|September|October|November|December",
    "(?<=\\d\\s)[ap]m",
    "(?:lunes|martes|jueves|viernes|sábado|domingo)(?: \\d+ de (?:mayo|junio) de \\d+)?",
    "[A-Z0-9]{4}[- ][A-Z0-9]{4}[- ][A-Z0-9]{4}",
  ]
    .map((part) => `\\b(?:${part})\\b`)
    .join("|"),
  /** What somebody wrote (the title of a conversation is its first words), initials, keys, and languages' own names. */
  people: [
    "textarea, .words, .lines, mark, [data-prepared]",
    ".conversation h1, .row h2, .row h3, p.glance, .log a",
    ".mono-face, kbd, label[lang]",
  ].join(", "),
  /** A picture of a sheet of paper, which has an end. */
  paper: ".shrink",
};

/** Runs inside the page: sideways scrolling, text beyond its box, text that lost an end, and words of no file. */
export function misfits({ start, end, known, people, paper }) {
  const found = new Set();
  const over = document.documentElement.scrollWidth - window.innerWidth;
  if (over > 0) found.add(`the page is ${over} px too wide`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === "" || !element.checkVisibility()) continue;
    if (!isForEarsOnly(element)) boxes(walker.currentNode, element);
    if (!element.closest(people)) words(walker.currentNode.data, nameOf(element));
  }
  words(document.title, "the title");
  for (const name of ["aria-label", "title", "placeholder", "alt"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      words(element.getAttribute(name), `${name} of ${nameOf(element)}`);
    }
  }
  const all = document.body.textContent;
  if (all.split(start).length !== all.split(end).length) found.add("a text lost its beginning or its end");
  return [...found];

  /** A text stays within every box around it, up to one that scrolls or floats above the page; below, only where more is hidden. */
  function boxes(node, element) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    for (let one = element; one !== document.documentElement; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.display === "inline" || style.display === "contents") continue;
      if (/auto|scroll/.test(style.overflowX)) return;
      const box = one.getBoundingClientRect();
      const beside = Math.round(Math.max(text.right - box.right, box.left - text.left));
      const below = Math.round(text.bottom - box.bottom);
      if (beside > 1) found.add(`“${short(node)}” sticks out of ${nameOf(one)} by ${beside} px`);
      const cut = /hidden|clip/.test(style.overflowY) && !one.matches(paper);
      if (below > 1 && cut) found.add(`“${short(node)}” is cut below by ${nameOf(one)}`);
      if (/absolute|fixed/.test(style.position)) return;
    }
  }

  function words(text, where) {
    const left = text.replace(new RegExp(known, "gu"), " ").match(/\p{L}{2,}/gu) ?? [];
    if (left.some((word) => /^[A-Za-z]+$/.test(word))) found.add(`“${text.trim()}” in ${where} is in no file of words`);
  }

  function isForEarsOnly(element) {
    for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== "none") return true;
    return false;
  }

  function short(node) {
    return node.data.trim().slice(0, 40);
  }

  function nameOf(element) {
    const parts = [];
    for (let one = element; one && one !== document.body && parts.length < 3; one = one.parentElement) {
      parts.unshift(one.localName + (one.id ? `#${one.id}` : [...one.classList].map((name) => `.${name}`).join("")));
    }
    return parts.join(" ");
  }
}
