/** Signs that may stand in the query of an address as they are (RFC 3986), and that filters are written with. */
const PLAIN: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2C': ',',
  '%2F': '/',
  '%28': '(',
  '%29': ')',
};

/** The query of an address as people can read it: `?f=act:airstrike,shelling+area/ov:aleppo` in the place of its percent signs. */
export function plainSearch(search: string): string {
  return search.replace(/%(?:3A|2C|2F|28|29)/gi, (code) => PLAIN[code.toUpperCase()]!);
}
