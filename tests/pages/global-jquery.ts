import jquery from 'jquery';

/** Summernote expects it there. */
Object.assign(window, { jQuery: jquery, $: jquery });
