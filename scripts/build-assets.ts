// Everything under public/ that is made rather than committed; quick when it is there already. Runs before each build.
await import('./build-model.ts');
await import('./build-library.ts');

export {};
