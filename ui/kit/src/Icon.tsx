// Icons of the design language: 24 px grid, 2 px line, always beside a word (hidden from screen readers).
import type { ReactNode } from "react";

const ICONS = {
  back: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M11 5l-7 7 7 7M4.500 12H20"/></>,
  bell: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15L6 16.500zM10 20.500h4"/></>,
  boat: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M3 15.500h18l-2.500 5H5.500L3 15.500zM11.500 15.500V3.500l7 9h-7M9 15V7.500l-4.500 7"/></>,
  cal: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><rect x="3.500" y="5" width="17" height="15.500" rx="2"/><path d="M3.500 10h17M8 2.800V7M16 2.800V7"/></g></>,
  check: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M4.500 12.500l5 5L19.500 7"/></>,
  clip: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M18.500 11.500l-7 7a4.200 4.200 0 0 1-6-6l8-8a2.900 2.900 0 0 1 4.100 4.100l-7.600 7.600a1.500 1.500 0 0 1-2.100-2.100l6.600-6.600"/></>,
  clock: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="12" cy="12" r="9"/><path d="M12 7v5.300l3.400 2"/></g></>,
  cloudoff: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M3.500 3.500l17 17M8 7.500A5.500 5.500 0 0 1 16.800 10a4.500 4.500 0 0 1 3.400 7M16.500 19H7a4.500 4.500 0 0 1-1-8.900"/></>,
  computer: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><rect x="3" y="4.500" width="18" height="12" rx="2"/><path d="M9 20.500h6M12 16.500v4"/></g></>,
  down: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M5.500 9l6.500 6.500L18.500 9"/></>,
  eye: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="2.800"/></g></>,
  flag: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M6 21V4M6 5h11.500l-2.500 4 2.500 4H6"/></>,
  gear: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="12" cy="12" r="3"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100"/></g></>,
  globe: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="12" cy="12" r="9"/><path d="M3.200 12h17.600M12 3c5 5.500 5 12.500 0 18M12 3c-5 5.500-5 12.500 0 18"/></g></>,
  heart: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M12 20S4 15.200 4 9.300A4.300 4.300 0 0 1 12 7a4.300 4.300 0 0 1 8 2.300C20 15.200 12 20 12 20z"/></>,
  help: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="12" cy="12" r="9"/><path d="M9.500 9.500a2.600 2.600 0 1 1 3.800 2.300c-.9.500-1.300 1-1.300 2M12 17v.1"/></g></>,
  key: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="8" cy="15.500" r="4.500"/><path d="M11.300 12.300L20 3.600M16.500 7.200l3 3M13.800 9.900l2 2"/></g></>,
  leaf: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M5 19C4 10 9.500 4.500 20 4.500c0 10.500-5.500 16-14 14M4 21c2-5 5.500-8.500 10-10.500"/></>,
  lock: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><rect x="5" y="10.500" width="14" height="10" rx="2"/><path d="M8 10.500V7.500a4 4 0 0 1 8 0v3M12 14.500v2.500"/></g></>,
  mail: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3.500 6.500l8.500 7 8.500-7"/></g></>,
  pause: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="12" cy="12" r="9"/><path d="M9.800 9v6M14.200 9v6"/></g></>,
  pen: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19 4 20zM13.500 7l3.500 3.500"/></>,
  people: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="9" cy="8" r="3.500"/><path d="M2.500 19.500c0-3.600 2.900-5.500 6.500-5.500s6.500 1.900 6.500 5.500M15.500 4.800a3.500 3.500 0 0 1 0 6.400M17.500 14.500c2.500.6 4 2.300 4 5"/></g></>,
  phone: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M6.200 3.800h3l1.600 4.400-2.200 1.600c1 2.500 3 4.500 5.500 5.600l1.700-2.200 4.400 1.600v3c0 1.200-1 2.200-2.200 2.100C10.300 19.400 4.600 13.700 4.100 6c0-1.200.9-2.200 2.100-2.200z"/></>,
  play: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><path d="M4 17.500V8a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H8.500L4 20z" strokeDasharray="3 3.400"/></g></>,
  plus: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M12 5v14M5 12h14"/></>,
  print: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><path d="M7 9V4h10v5M7 17H4.500v-6.500c0-.8.7-1.500 1.500-1.500h12c.8 0 1.500.7 1.500 1.500V17H17"/><path d="M7 14.500h10V20H7z"/></g></>,
  seal: <><g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><circle cx="12" cy="10" r="6.500"/><path d="M9.500 10l1.800 1.800L14.800 8M8.500 15.800L7 21.500l5-2 5 2-1.500-5.700"/></g></>,
  sign: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M9 21V3M9 5h8l3 3-3 3H9M9 13H5.500L3 15.200l2.500 2.300H9"/></>,
  stop: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300L8.300 3zM12 7.500v5.500M12 16.300v.1"/></>,
  text: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M3 18.500L7.500 6 12 18.500M4.600 14.500h5.800M13.500 18.500l3.500-9 3.500 9M14.700 15.500h4.600"/></>,
  undo: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M8.500 4.500L4 9l4.500 4.500M4.500 9h9a6 6 0 0 1 0 12H9"/></>,
  warn: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M12 4L2.800 20h18.400L12 4zM12 10v4.500M12 17.300v.1"/></>,
  x: <><path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d="M6 6l12 12M18 6L6 18"/></>,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICONS;

export function Icon({ name, className = "i" }: { name: IconName; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {ICONS[name]}
    </svg>
  );
}
