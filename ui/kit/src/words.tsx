// Words in two languages (Fluent): a provider, a lookup, and text with bold parts in it.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, Localized, ReactLocalization } from "@fluent/react";
import type { Language } from "@waypost/protocol";
import { createContext, type ReactElement, type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import en from "./words/en.ftl?raw";
import es from "./words/es.ftl?raw";

export type WordSources = Record<Language, string>;
type Args = Record<string, FluentVariable>;
type Words = { t: (id: string, args?: Args) => string; language: Language };

const shared: WordSources = { en, es };
const LOCALES: Record<Language, string> = { en: "en-US", es: "es-US" };
const Context = createContext<Words>({ t: (id) => id, language: "en" });

function bundle(language: Language, sources: WordSources): FluentBundle {
  const made = new FluentBundle(LOCALES[language], { useIsolating: false });
  for (const text of [shared[language], sources[language]]) {
    // Later words replace earlier ones: a part of a page can have words of its own.
    made.addResource(new FluentResource(text), { allowOverrides: true });
  }
  return made;
}

function made(language: Language, sources: WordSources): { l10n: ReactLocalization; words: Words } {
  const l10n = new ReactLocalization([bundle(language, sources)]);
  return { l10n, words: { t: (id, args) => l10n.getString(id, args), language } };
}

/** The words outside of a page: for single lines in another language. */
export function makeWords(language: Language, sources: WordSources): Words {
  return made(language, sources).words;
}

type Props = { language: Language; sources: WordSources; children: ReactNode };

/** The words of the whole page. */
export function WordsProvider(props: Props) {
  const { language } = props;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordsIn {...props} />;
}

/** The words of one part of a page that is in a language of its own, such as a letter. */
export function WordsIn({ language, sources, children }: Props) {
  const { l10n, words } = useMemo(() => made(language, sources), [language, sources]);
  return (
    <Context.Provider value={words}>
      <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
    </Context.Provider>
  );
}

export function useWords(): Words {
  return useContext(Context);
}

/** A sentence with marked parts: `<b>` and `<mark>` stand for themselves, others come in `elems`. */
export function Text(props: { id: string; args?: Args; elems?: Record<string, ReactElement> }) {
  const elems = { b: <b />, ...props.elems };
  return (
    <Localized id={props.id} {...(props.args ? { vars: props.args } : {})} elems={elems}>
      <span />
    </Localized>
  );
}
