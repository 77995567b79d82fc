// Everything under public/ that is made rather than committed; quick when it is there already. Runs before each build.
import './build-model.ts';
