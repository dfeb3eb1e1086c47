/** Compiles packages/admin-contract for the plugin's builder, which cannot read its sources. */
import { compilePackage } from './compile-package.mjs';

// A package of its own in the plugin: it must not come into the bundle twice.
await compilePackage('admin-contract', { external: ['route-table'] });
