#include "models/desk/reviewforms.h"

#include "models/desk/form.h"
#include "models/desk/intake.h"
#include "models/desk/letters.h"
#include "models/domain/json.h"
#include "models/ledger/decisions.h"
#include "models/ledger/handled.h"
#include "models/ledger/packages.h"

#include <QJsonDocument>

namespace vigie::desk {
namespace {

constexpr std::array reviewedLevels{DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry};

/// The clear request as it was, without its calendars. Nothing when its content is gone.
Result<std::optional<ClearRequest>> storedRequest(Context &context, const ledger::SampledUnit &unit)
{
    ledger::PackageStore packages(context.ledger);
    const Result<std::optional<ledger::StoredPackage>> stored = packages.ofRequest(unit.request, unit.version);
    if (!stored)
        return stored.error();
    if (!*stored)
        return std::optional<ClearRequest>();
    const QJsonObject document = QJsonDocument::fromJson((*stored)->document.toUtf8()).object();
    if (document.isEmpty())
        return std::optional<ClearRequest>();
    const Result<Parts> parts = packages.parts((*stored)->id);
    if (!parts)
        return parts.error();
    ClearRequest request;
    request.package = storedPackage(document);
    request.document = document;
    std::vector<BrokenPart> broken;
    request.mails = readMails(*parts, broken);
    return std::optional(std::move(request));
}

QString *wordsOf(Ruling &ruling)
{
    if (auto *clarify = std::get_if<ruling::Clarify>(&ruling))
        return &clarify->question;
    if (auto *decline = std::get_if<ruling::Decline>(&ruling))
        return &decline->message;
    if (auto *handOver = std::get_if<ruling::HandOver>(&ruling))
        return &handOver->note;
    return nullptr;
}

/// Every text that somebody wrote, in clear and in order: of the ruling, then the readable words of each correction. Tokens of a
/// correction stay what they are; those of participants are the same at every level.
QStringList clearWordsOf(Ruling ruling, const std::vector<Correction> &corrections, const Package &package)
{
    QStringList words;
    if (const QString *text = wordsOf(ruling))
        words.append(inClear(*text, package));
    for (const Correction &correction : corrections) {
        const auto *runs = std::get_if<RedactedText>(&correction.value);
        if (!runs || correction.name == FieldName::Zone)
            continue;
        for (const TextRun &run : *runs) {
            if (!run.hidden)
                words.append(run.text);
        }
    }
    return words;
}

/// Puts redacted words back where clearWordsOf() found them.
void replaceWords(Handled &handled, const std::vector<RedactedText> &words)
{
    auto next = words.begin();
    if (QString *text = wordsOf(handled.ruling))
        *text = inBraces(*next++);
    for (Correction &correction : handled.corrections) {
        auto *runs = std::get_if<RedactedText>(&correction.value);
        if (!runs || correction.name == FieldName::Zone)
            continue;
        RedactedText redacted;
        for (const TextRun &run : *runs) {
            if (run.hidden)
                redacted.push_back(run);
            else
                redacted.insert(redacted.end(), next->begin(), next->end()), ++next;
        }
        *runs = std::move(redacted);
    }
}

Result<ReviewForms> supervised(Context &context, const ledger::SampledUnit &unit, const ClearRequest &request)
{
    ReviewForms made;
    const Result<std::optional<ledger::DecisionRow>> row = ledger::DecisionStore(context.ledger).find(unit.decision);
    if (!row)
        return row.error();
    if (!*row)
        return made;
    const Result<Decision> decision = decisionFromJson(QJsonDocument::fromJson((*row)->body.toUtf8()).object());
    if (!decision)
        return made;
    made.handledAt = (*row)->recordedAt;
    made.ruling = rulingName(decision->ruling);
    made.fromGoogle = request.package.fromGoogle;
    const QStringList words = clearWordsOf(decision->ruling, decision->corrections, request.package);
    const Result<std::vector<HiddenValue>> reported = TokenMaps(context).reportedOf(unit.request, unit.version);
    if (!reported)
        return reported.error();
    const redaction::Vault vault = vaultOf(request, *reported);
    for (const DisclosureLevel level : reviewedLevels) {
        const std::optional<std::vector<RedactedText>> redacted =
            redactedWords(request, vault, level, words, context.policy.secondReader);
        if (!redacted)
            continue;
        Handled handled{made.handledAt, decision->ruling, decision->sharing, decision->corrections};
        replaceWords(handled, *redacted);
        made.forms.emplace(level, std::move(handled));
    }
    return made;
}

/// Intake has redacted its words with the thread.
Result<ReviewForms> automatic(Context &context, const ledger::SampledUnit &unit, const Package &package)
{
    ReviewForms made;
    if (!package.handled)
        return made;
    made.handledAt = package.handled->at;
    made.ruling = rulingName(package.handled->ruling);
    made.fromGoogle = package.fromGoogle;
    for (const DisclosureLevel level : reviewedLevels) {
        const Result<std::optional<QString>> stored =
            ledger::HandledStore(context.ledger).ruling(unit.request, unit.version, level);
        if (!stored)
            return stored.error();
        const Result<Ruling> ruling = rulingFromJson(QJsonDocument::fromJson(stored->value_or(QString()).toUtf8()).object());
        if (ruling)
            made.forms.emplace(level, Handled{made.handledAt, *ruling, {}, {}});
    }
    return made;
}

} // namespace

Result<ReviewForms> reviewFormsOf(Context &context, const ledger::SampledUnit &unit)
{
    const Result<std::optional<ClearRequest>> request = storedRequest(context, unit);
    if (!request)
        return request.error();
    if (!*request)
        return ReviewForms{};
    return unit.decision.isEmpty() ? automatic(context, unit, (*request)->package) : supervised(context, unit, **request);
}

} // namespace vigie::desk
