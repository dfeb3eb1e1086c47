/** Whether an address can be an emergency address, and in which spelling. */

/** The parts of an address that are checked. */
export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postal_code: string;
  readonly iso_country: string;
}

export type AddressCheck =
  | { readonly kind: 'valid' }
  | { readonly kind: 'correctable'; readonly suggestion: PostalAddress }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Of the countries that register emergency addresses. */
const POSTAL_CODE: Readonly<Record<string, RegExp>> = {
  US: /^\d{5}(-\d{4})?$/,
  CA: /^[A-Z]\d[A-Z] \d[A-Z]\d$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
};

/** A simplification: Twilio looks addresses up; here only their shape tells. */
export function checkEmergencyAddress(address: PostalAddress): AddressCheck {
  const suggestion: PostalAddress = {
    ...address,
    region: address.iso_country === 'GB' ? address.region : address.region.toUpperCase(),
    postal_code: address.postal_code.toUpperCase(),
  };
  const postalCode = POSTAL_CODE[address.iso_country];
  if (!postalCode) {
    return { kind: 'invalid', reason: `no emergency addresses in ${address.iso_country}` };
  }
  if (!/\d/.test(address.street)) {
    return { kind: 'invalid', reason: `${address.street} has no house number` };
  }
  if (!postalCode.test(suggestion.postal_code)) {
    return {
      kind: 'invalid',
      reason: `${address.postal_code} is not a postal code of ${address.iso_country}`,
    };
  }
  const isSame =
    suggestion.region === address.region && suggestion.postal_code === address.postal_code;
  return isSame ? { kind: 'valid' } : { kind: 'correctable', suggestion };
}
