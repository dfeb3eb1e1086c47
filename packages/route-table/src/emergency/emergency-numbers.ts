/** The emergency numbers of the world: country, numbers, source, how sure. The one table of them. */

/** Where the numbers of a country come from, the surest first. */
export type EmergencySource = 'twilio' | 'libphonenumber';

export interface EmergencyNumbers {
  /** As people dial them, without country code; the best known first. */
  readonly numbers: readonly string[];
  /**
   * `twilio`: Twilio takes emergency calls of the country (docs, voice/sip/emergency-calling, 2026-08-24); the numbers are
   * those of the national plan. `libphonenumber`: its short number metadata (as in google-libphonenumber 3.2.47), made
   * from ITU notices and embassy pages; whether Twilio carries the calls is not known.
   */
  readonly source: EmergencySource;
}

/** ISO 3166-1 alpha-2 code and its numbers. */
const OF_TWILIO = `
  AT 112 122 133 144, AU 000 112, CA 911, DE 112 110, FR 112 15 17 18, GB 999 112, IE 112 999,
  IT 112 113 115 118, MY 999 112, PH 911, PR 911, TH 191 199 1669, US 911
`;

/**
 * Countries whose metadata names none are left out: unknown is not the same as 112. Ranges are shortened to the
 * numbers that people are told to dial.
 */
const OF_LIBPHONENUMBER = `
  AC 911 999, AD 110 112 116 118, AE 112 997 998 999, AF 100 102 119, AG 911 999, AI 911, AL 112 127 128 129,
  AM 101 102 103, AO 112 113 115, AR 100 101 107 911, AS 911, AW 100 911, AX 112, AZ 101 102 103 112,
  BA 122 123 124, BB 911 211 311 511, BD 100 101 102 199 999, BE 112 100 101, BG 112 150 160 166, BH 199 999,
  BI 112 113 117, BJ 112 114 116 117 118, BM 911, BN 991 993 995, BO 110 118 119, BQ 112 911,
  BR 112 128 190 192 193 911, BS 911 919, BT 110 112 113, BW 911 997 998 999, BY 101 102 103 112, BZ 911 990,
  CC 000 112, CD 113 114 118 177 188, CF 117 118 1220, CG 117 118, CH 112 117 118 144, CI 110 111 170 180,
  CK 996 998 999, CL 131 132 133, CM 113 117, CN 110 119 120, CO 123 112 119 132, CR 112 911, CU 104 105 106,
  CV 130 131 132, CW 112 911, CX 000 112, CY 112 199, CZ 112 150 155 156 158, DK 112 114, DM 333 911 999,
  DO 112 911, DZ 112, EC 911, EE 110 112, EG 122 123 180, EH 177, ER 112 113 114 116, ES 112, ET 911 939 991 997,
  FI 112, FJ 911 917, FK 999, FM 911, FO 112 114, GA 1300 1730, GD 911, GE 112, GG 112 999, GH 191 192 193 999,
  GI 112 190 199, GL 112, GM 116 117 118, GR 100 112 166 199, GT 110 120 123, GU 911, GW 113 117 118,
  GY 911 912 913, HK 112 992 999, HN 199, HR 112 192 193 194, HT 114 118, HU 104 105 107 112,
  ID 110 112 113 118 119, IL 100 101 102 112, IM 999, IN 112 100 101 102 108, IQ 100 104 115 122,
  IR 110 112 115 125 911, IS 112, JE 112 999, JM 110 112 119 911, JO 112 191 192 197 911, JP 110 119,
  KE 112 114 999, KG 101 102 103, KH 117 118 119 666, KI 192 193 194 195 992 993 994, KN 333 911 999,
  KP 112 119 819, KR 112 119, KW 112, KY 911, KZ 101 102 103 112, LA 190 191 195, LB 112 140 175 999, LC 911 999,
  LI 112 117 118 144, LK 110 112 116 118 119, LR 355 911, LS 112 115 117, LT 112, LU 112 113, LV 110 112 113,
  LY 190 191 193, MA 177, MC 112, MD 112 901 902 903, ME 112 122 123 124, MG 117 118, MH 911, MK 112 192 193 194,
  MM 199, MN 100 101 102 103 105, MO 999, MP 911, MQ 112, MS 911 999, MT 112, MU 114 115 995 999, MV 102 118 119,
  MW 199 997 998 999, MX 911, MZ 117 119 197 198, NA 10111, NE 118, NF 911 955 977, NG 199, NI 115 118 120 128,
  NL 112, NO 110 112 113, NP 100 101 102 103 112, NR 110 111 112, NU 999, NZ 111, OM 1444 9999, PA 911,
  PE 105 116 117, PG 000 110 111, PK 112 115 1122, PL 112 997 998 999, PS 100 101 102, PT 112 115, PW 911,
  PY 128 911, QA 999, RE 112, RO 112, RS 112, RU 101 102 103 112, RW 111 112, SA 112 911 997 999, SB 999, SC 999,
  SD 999, SE 112, SG 993 995 999, SH 911 999, SI 112 113, SJ 110 112 113, SK 112 150 155 158, SL 019 999,
  SM 113 115 118, SO 555 888 999, SR 115, SS 999, ST 112, SV 911 913, SX 919, SY 110 112 113, SZ 999, TC 911 999,
  TG 117 118 171 172 177, TJ 101 102 103 112, TL 112 115, TN 190 197 198, TO 911 922 933 999, TR 110 112 155,
  TT 990 999, TV 911, TW 110 112 119, TZ 110 111 112 114 115 999, UA 101 102 103 112, UG 999, UY 128 911,
  UZ 001 002 003 050, VA 112 113 115 118, VC 911 999, VE 112 171 911, VG 911 999, VI 911, VN 113 114 115, VU 112,
  WS 911 994 995 996 999, XK 112 192 193 194, YE 191 194 195 199, YT 112, ZA 112 10111 10177, ZM 112 991 993 999,
  ZW 112 993 994 995 999
`;

/** Twilio reads number and address of the caller back (Twilio docs, voice/sip/emergency-calling: US and CA). */
export const TEST_NUMBERS: readonly string[] = ['933'];

let countries: ReadonlyMap<string, EmergencyNumbers> | undefined;
let allNumbers: ReadonlySet<string> | undefined;

/** Undefined for a country of which none are known: ask, never guess. */
export function emergencyNumbers(country: string): EmergencyNumbers | undefined {
  countries ??= readAll();
  return countries.get(country);
}

export function countriesWithEmergencyNumbers(): readonly (readonly [string, EmergencyNumbers])[] {
  countries ??= readAll();
  return [...countries];
}

/** Whether a number, without country code, is the emergency number of some country, or Twilio's test number. */
export function isEmergencyNumber(number: string): boolean {
  countries ??= readAll();
  allNumbers ??= new Set([
    ...[...countries.values()].flatMap(({ numbers }) => numbers),
    ...TEST_NUMBERS,
  ]);
  return allNumbers.has(number);
}

/** Read when it is first asked for: a process that starts for a call has no time for it. */
function readAll(): ReadonlyMap<string, EmergencyNumbers> {
  return new Map([...read(OF_LIBPHONENUMBER, 'libphonenumber'), ...read(OF_TWILIO, 'twilio')]);
}

function read(text: string, source: EmergencySource): [string, EmergencyNumbers][] {
  return text.split(',').map((entry) => {
    const [country = '', ...numbers] = entry.trim().split(/\s+/);
    return [country, { numbers, source }];
  });
}
