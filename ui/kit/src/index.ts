export { Icon, type IconName } from "./Icon";
export { Face, Logo, Plate, type PlateTone, Way, type WayPost } from "./parts";
export { makeTimes, type Times, useTimes } from "./times";
export { makeWords, Text, useWords, type WordSources, WordsIn, WordsProvider } from "./words";
