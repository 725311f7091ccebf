// The corpus of scheduling mails with what must be hidden in them; corpus/README.md says how it is written.
#pragma once

#include "models/redaction/vault.h"

#include <QString>

#include <vector>

namespace corpus {

/// One mark of the text, in UTF-16 units of the clear text.
struct Mark {
    QChar kind;     ///< the letter of the mark, see kinds()
    QString entity; ///< whose mention it is: equal within a mail for all mentions of one person or thing
    qsizetype start = 0;
    qsizetype end = 0;
};

struct AnnotatedMail {
    QString id;
    QString text; ///< without the marks
    std::vector<Mark> marks;
    std::vector<vigie::redaction::KnownPerson> known; ///< who takes part
    bool heldOut = false;                             ///< never looked at while rules are written
};

struct Corpus {
    std::vector<AnnotatedMail> mails;
    QStringList faults; ///< file, line and what is wrong with an annotation
};

struct Kind {
    char16_t letter;
    const char *name;
};

/// Every kind of mark, in the order of a report.
[[nodiscard]] const std::vector<Kind> &kinds();
/// May be hidden or stay: counts for nothing.
constexpr char16_t eitherWay = u'w';

/// All *.txt of a folder, in the order of their names.
[[nodiscard]] Corpus readCorpus(const QString &folder);

/// What the desk would know of this mail: its people, and the assistant Iris, who is no secret.
[[nodiscard]] vigie::redaction::Vault vaultOf(const AnnotatedMail &mail);

} // namespace corpus
