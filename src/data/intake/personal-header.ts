import { KIND_IN_WORDS } from "../../model/checks/personal.ts";

const IDENTITY = /身份证|证件号|id ?card|identity/i;
const PHONE = /手机|电话|联系方式|微信|phone|mobile|tel\b/i;
const EMAIL = /邮箱|邮件|e-?mail/i;

/** The personal data a column of the office's own holds, by its header, in words; undefined for none. */
export function personalHeader(header: string): string | undefined {
  const text = header.normalize("NFKC").replace(/\s/g, " ");
  if (text.length > 40) return undefined;
  if (IDENTITY.test(text)) return KIND_IN_WORDS["identity-number"];
  if (PHONE.test(text)) return KIND_IN_WORDS.phone;
  return EMAIL.test(text) ? KIND_IN_WORDS.email : undefined;
}
