// Short forms of a name, and what mistakes and damage make of it.
#pragma once

#include "models/redaction/personalname.h"
#include "models/redaction/vaultindex.h"

namespace vigie::redaction {

struct ShortForm {
    std::u16string form;
    Care care = Care::None;
};

/// Initials that are common short forms: too ambiguous to mean somebody.
[[nodiscard]] bool isCommonShortForm(const std::u16string &word);
/// Of what people are called, which is often a word too: "Bill", "titi".
[[nodiscard]] Care careOfNickname(const std::u16string &word);
/// Nicknames; doubled syllables; beginnings of the name that are names, and beginnings and endings that are neither words nor
/// others' names: "Nath" of Nathalie, "Imo" of Imogen and "tophe" of Christophe.
[[nodiscard]] std::vector<ShortForm> shortFormsOf(const std::u16string &name);
/// "Dupont" → the Duponts, les Duponts; "Jones" → the Joneses.
[[nodiscard]] Words pluralOf(Words family);
/// "Grand Jean" for Grandjean.
[[nodiscard]] std::vector<std::pair<Words, Care>> splitForms(const std::u16string &family);
/// Of each word of the name that has accents: what is left of it where a mail was read in the wrong code, or not decoded:
/// "St?phanie", "St&eacute;phanie", "St=C3=A9phanie", "StÃ©phanie".
[[nodiscard]] std::vector<Words> damagedForms(const QString &name);

} // namespace vigie::redaction
