"""Provisions a SIP domain with twilio-python, as a person's script would; prints what came of it as JSON."""
import json
import os

from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

http = TwilioHttpClient()
# The client does not look at REQUESTS_CA_BUNDLE.
if "CA" in os.environ:
    http.session.verify = os.environ["CA"]
client = Client(os.environ["ACCOUNT_SID"], os.environ["AUTH_TOKEN"], http_client=http)

sip = client.sip
domain = sip.domains.create(
    domain_name="python-desk.sip.twilio.com",
    voice_url="https://example.com/voice",
    sip_registration=True,
    emergency_calling_enabled=True,
    secure=False,
)
credential_list = sip.credential_lists.create(friendly_name="python-phones")
credential = sip.credential_lists(credential_list.sid).credentials.create(
    username="alice", password="Correct4HorseBattery"
)
calls, registrations = (
    sip.domains(domain.sid).auth.calls.credential_list_mappings,
    sip.domains(domain.sid).auth.registrations.credential_list_mappings,
)
mapped = [each.create(credential_list_sid=credential_list.sid).sid for each in (calls, registrations)]
closed = sip.domains(domain.sid).update(sip_registration=False)
opened = sip.domains(domain.sid).update(sip_registration=True, voice_method="GET")

try:
    sip.domains.create(domain_name="python-desk.sip.twilio.com")
    refused = None
except TwilioRestException as error:
    refused = {"status": error.status, "code": error.code}

application = client.applications.create(friendly_name="incoming", voice_caller_id_lookup=True)
number = client.incoming_phone_numbers.create(
    area_code="503", voice_application_sid=application.sid
)
service = client.serverless.v1.services.create(
    unique_name="python-made", friendly_name="Python", include_credentials=True, ui_editable=False
)

print(
    json.dumps(
        {
            "created": [domain.sip_registration, domain.emergency_calling_enabled, domain.secure],
            "updated": [closed.sip_registration, opened.sip_registration, opened.voice_method],
            "mapped": [sid == credential_list.sid for sid in mapped],
            "listed": [each.domain_name for each in sip.domains.list()],
            "user": credential.username,
            "refused": refused,
            "application": application.voice_caller_id_lookup,
            "number": [number.phone_number, number.voice_application_sid == application.sid],
            "service": [service.include_credentials, service.ui_editable],
            "deleted": [
                client.incoming_phone_numbers(number.sid).delete(),
                sip.domains(domain.sid).delete(),
                client.serverless.v1.services(service.sid).delete(),
            ],
            "left": [each.sid for each in sip.domains.list()],
        }
    )
)
