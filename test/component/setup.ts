import "../../src/i18n/english/all.ts";
