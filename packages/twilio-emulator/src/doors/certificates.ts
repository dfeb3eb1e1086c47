/** Makes a throw-away certificate authority, and certificates of it for host names. */
import {
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  Extension,
  Extensions,
  GeneralName,
  id_ce_basicConstraints,
  id_ce_subjectAltName,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

/** RFC 5758 §3.2: ecdsa-with-SHA256. */
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const VALID_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Trusted by clients that are given `caPem`; lives as long as the emulator. */
export class CertificateAuthority {
  readonly caPem: string;
  readonly #caName: Name;
  readonly #caKeys = generateKeys();
  readonly #hostKeys = generateKeys();
  readonly #contexts = new Map<string, SecureContext>();

  constructor() {
    this.#caName = commonName('twilio-emulator throw-away CA');
    this.caPem = this.#issue(this.#caName, this.#caKeys.publicKey, [
      new Extension({
        extnID: id_ce_basicConstraints,
        critical: true,
        extnValue: new OctetString(AsnConvert.serialize(new BasicConstraints({ cA: true }))),
      }),
    ]);
  }

  /** The TLS context for a server name (RFC 6066 §3), made on first use. */
  contextFor(host: string): SecureContext {
    const known = this.#contexts.get(host);
    if (known) return known;
    const context = createSecureContext({
      key: this.#hostKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      cert: this.#issue(commonName(host), this.#hostKeys.publicKey, [
        new Extension({
          extnID: id_ce_subjectAltName,
          extnValue: new OctetString(
            AsnConvert.serialize(new SubjectAlternativeName([new GeneralName({ dNSName: host })])),
          ),
        }),
      ]),
    });
    this.#contexts.set(host, context);
    return context;
  }

  #issue(subject: Name, publicKey: KeyObject, extensions: Extension[]): string {
    const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
    const content = new TBSCertificate({
      version: Version.v3,
      serialNumber: serialNumber(),
      signature: algorithm,
      issuer: this.#caName,
      validity: new Validity({
        notBefore: new Date(Date.now() - DAY_MS),
        notAfter: new Date(Date.now() + VALID_DAYS * DAY_MS),
      }),
      subject,
      subjectPublicKeyInfo: AsnConvert.parse(
        publicKey.export({ type: 'spki', format: 'der' }),
        SubjectPublicKeyInfo,
      ),
      extensions: new Extensions(extensions),
    });
    const bytes = Buffer.from(AsnConvert.serialize(content));
    const signature = sign('sha256', bytes, this.#caKeys.privateKey);
    const certificate = new Certificate({
      tbsCertificate: content,
      signatureAlgorithm: algorithm,
      signatureValue: new Uint8Array(signature).buffer,
    });
    return new X509Certificate(Buffer.from(AsnConvert.serialize(certificate))).toString();
  }
}

function generateKeys(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function commonName(text: string): Name {
  const value = new AttributeValue({ utf8String: text });
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value })]),
  ]);
}

/** A positive random integer (RFC 5280 §4.1.2.2). */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x01;
  return bytes.buffer;
}
