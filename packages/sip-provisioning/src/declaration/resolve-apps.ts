/** The TwiML apps of a declaration. */
import { sidFor, type Resolver } from './resolver';
import { voiceFields } from './voice-fields';

export function resolveApps(resolver: Resolver): void {
  for (const [name, app] of Object.entries(resolver.declaration.apps ?? {})) {
    for (const filling of resolver.fillings('apps', name, app)) {
      const { environment } = filling.scope;
      resolver.add({
        kind: 'app',
        name: filling.text(name),
        ...sidFor(app.sid, filling.scope),
        ...(environment === undefined ? {} : { environment }),
        path: filling.path,
        fields: {
          ...voiceFields(app, filling),
          connectableByOtherAccounts: app.connectableByOtherAccounts ?? false,
        },
      });
    }
  }
}
