/** A declaration with every kind of resource and every field. */
import { PASSWORD, type World } from './world';

const RICH = `
account: {account}
environments:
  stage: { baseUrl: https://stage.example.com }
  prod: { baseUrl: https://prod.example.com, variables: { zone: west } }
apps:
  incoming-{environment}:
    voiceUrl: "{baseUrl}/in"
    voiceMethod: GET
    voiceFallbackUrl: "{baseUrl}/in-fallback"
    voiceFallbackMethod: GET
    voiceStatusCallbackUrl: "{baseUrl}/in-status"
    voiceStatusCallbackMethod: GET
domains:
  rich-{environment}:
    voiceUrl: "{baseUrl}/out"
    voiceMethod: GET
    voiceFallbackUrl: "{baseUrl}/out-fallback"
    voiceFallbackMethod: GET
    voiceStatusCallbackUrl: "{baseUrl}/out-status"
    voiceStatusCallbackMethod: GET
    friendlyName: Rich {environment}
    registration: true
    emergencyCalling: true
    emergencyCaller: "+15035550100"
    secure: true
    credentialLists: { calls: [phones], registrations: [phones] }
    ipAccessControlLists: [carrier]
credentialLists: { phones: {} }
ipAccessControlLists:
  carrier: [{ address: 203.0.113.0/28, name: east }, 198.51.100.7]
addresses:
  office: &office
    customerName: Example
    street: 1 Main St
    streetSecondary: Floor 2
    city: Portland
    region: OR
    postalCode: "97202"
    country: US
  annex:
    <<: *office
    street: 2 Main St
clients:
  alice:
    password: { env: ALICE_PASSWORD }
    number: { buy: "+15035550100" }
    environment: prod
    app: incoming-{environment}
    emergencyAddress: office
numbers:
  "+15035550101":
    buy: true
    friendlyName: plain
    voiceUrl: https://numbers.example.com/voice
    voiceMethod: GET
    voiceFallbackUrl: https://numbers.example.com/fallback
    voiceFallbackMethod: GET
    voiceStatusCallbackUrl: https://numbers.example.com/status
    voiceStatusCallbackMethod: GET
    smsUrl: https://numbers.example.com/sms
    smsMethod: GET
`;

export function declareRich(world: World, edit: (text: string) => string = (text) => text): void {
  world.declare(edit(RICH));
  world.environment['ALICE_PASSWORD'] = PASSWORD;
}
