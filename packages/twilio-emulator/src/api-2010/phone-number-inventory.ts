/** The numbers on offer: a fixed few for each area, all reserved for fiction, so that none can ring. */

export const NUMBER_TYPES = ['Local', 'TollFree', 'Mobile'] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/** A number that can be bought, and where it is. */
export interface OfferedNumber {
  readonly phone_number: string;
  readonly friendly_name: string;
  readonly type: NumberType;
  readonly iso_country: string;
  readonly area_code: string;
  readonly locality: string | null;
  readonly region: string | null;
  readonly postal_code: string | null;
  readonly rate_center: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface Area {
  readonly code: string;
  readonly type: NumberType;
  /** E.164 up to the last digits; these count up from `first`. */
  readonly prefix: string;
  readonly first: string;
  readonly place?: readonly [
    locality: string,
    region: string,
    postalCode: string,
    latitude: number,
    longitude: number,
  ];
}

export interface NumberCountry {
  readonly code: string;
  readonly name: string;
  readonly areas: readonly Area[];
}

const NUMBERS_IN_AN_AREA = 20;

/** 555-0100 to 555-0199 of each area code are reserved for fiction (NANPA). */
const nanp = (code: string, type: NumberType, place?: Area['place']): Area => ({
  code,
  type,
  prefix: `+1${code}555`,
  first: '0100',
  ...(place ? { place } : {}),
});

/** Ofcom, numbers for use in TV and radio drama. */
const ofcom = (code: string, type: NumberType, prefix: string, place?: Area['place']): Area => ({
  code,
  type,
  prefix,
  first: '000',
  ...(place ? { place } : {}),
});

const TOLL_FREE = ['800', '888', '877', '866'].map((code) => nanp(code, 'TollFree'));

export const numberCountries: readonly NumberCountry[] = [
  {
    code: 'US',
    name: 'United States',
    areas: [
      nanp('415', 'Local', ['San Francisco', 'CA', '94105', 37.79, -122.4]),
      nanp('503', 'Local', ['Portland', 'OR', '97204', 45.52, -122.68]),
      nanp('212', 'Local', ['New York', 'NY', '10001', 40.75, -74]),
      nanp('312', 'Local', ['Chicago', 'IL', '60601', 41.88, -87.63]),
      nanp('808', 'Local', ['Hilo', 'HI', '96720', 19.72, -155.09]),
      ...TOLL_FREE,
    ],
  },
  {
    code: 'CA',
    name: 'Canada',
    areas: [
      nanp('416', 'Local', ['Toronto', 'ON', 'M5H 2N2', 43.65, -79.38]),
      nanp('604', 'Local', ['Vancouver', 'BC', 'V6B 1A1', 49.28, -123.12]),
      ...TOLL_FREE,
    ],
  },
  {
    code: 'GB',
    name: 'United Kingdom',
    areas: [
      ofcom('20', 'Local', '+442079460', ['London', 'London', 'SW1A 1AA', 51.5, -0.13]),
      ofcom('161', 'Local', '+441614960', ['Manchester', 'Manchester', 'M1 1AE', 53.48, -2.24]),
      ofcom('7700', 'Mobile', '+447700900'),
    ],
  },
];

/** All numbers of a country that are not sold yet, in a fixed order. */
export function offeredNumbers(country: NumberCountry, type?: NumberType): OfferedNumber[] {
  return country.areas
    .filter((area) => type === undefined || area.type === type)
    .flatMap((area) => numbersOf(country, area));
}

/** What Twilio tells of where a number is, as far as it knows. */
export interface NumberPlace {
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}

/** By the area of a number; of one outside the inventory's areas the country at most is known. */
export function placeOfNumber(phoneNumber: string): NumberPlace {
  const areas = numberCountries.flatMap((country) =>
    country.areas.map((area) => ({ country: country.code, area })),
  );
  const start = ({ area }: (typeof areas)[number]) =>
    area.prefix.startsWith('+1') ? `+1${area.code}` : area.prefix;
  const found = areas.find((each) => phoneNumber.startsWith(start(each)));
  const [locality = '', region = '', zip = ''] = found?.area.place ?? [];
  const country = found?.country ?? countryOf(phoneNumber);
  return { city: locality.toUpperCase(), state: region, zip, country };
}

function countryOf(phoneNumber: string): string {
  if (phoneNumber.startsWith('+1')) return 'US';
  return phoneNumber.startsWith('+44') ? 'GB' : '';
}

/** The number in the whole inventory; toll-free numbers of two countries are found in the first. */
export function findOfferedNumber(phoneNumber: string): OfferedNumber | undefined {
  return numberCountries
    .flatMap((country) => offeredNumbers(country))
    .find((each) => each.phone_number === phoneNumber);
}

function numbersOf(country: NumberCountry, area: Area): OfferedNumber[] {
  const [locality, region, postalCode, latitude, longitude] = area.place ?? [];
  return Array.from({ length: NUMBERS_IN_AN_AREA }, (_, index) => {
    const digits = String(Number(area.first) + index).padStart(area.first.length, '0');
    const phoneNumber = `${area.prefix}${digits}`;
    return {
      phone_number: phoneNumber,
      friendly_name: formatPhoneNumber(phoneNumber),
      type: area.type,
      iso_country: country.code,
      area_code: area.code,
      locality: locality ?? null,
      region: region ?? null,
      postal_code: postalCode ?? null,
      rate_center: country.code === 'GB' ? null : (locality?.toUpperCase() ?? null),
      latitude: latitude ?? null,
      longitude: longitude ?? null,
    };
  });
}

/** `(415) 555-0100` for North America, E.164 elsewhere (spec, examples). */
function formatPhoneNumber(phoneNumber: string): string {
  return phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
