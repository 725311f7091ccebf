#include "ui/rights/stepquestions.h"

#include "models/domain/identityadvice.h"
#include "models/domain/rightsletters.h"
#include "ui/common/wording.h"
#include "ui/rights/rightswords.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigie::ui {
namespace {

using Kind = RightsStepKind;

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::StepQuestion)
};

/// First those that have a part and were not asked; of those that were, again, whom it may be forwarded to anew or who has not
/// answered.
QStringList clientsToName(const RightsCase &request, const QStringList &held, RightsStepKind kind)
{
    QStringList codes;
    const auto add = [&codes](const QString &code) {
        if (!codes.contains(code))
            codes.append(code);
    };
    for (const QString &code : unaskedClients(request))
        add(code);
    for (const QString &code : unaskedOf(request, {held.begin(), held.end()}))
        add(code);
    if (kind == Kind::NotForwarded) {
        for (const auto &[code, askedAt] : waitingClients(request))
            add(code);
        return codes;
    }
    for (const QString &code : held)
        add(code);
    return codes;
}

QString missingText(const RightsOffice &office, const QString &text)
{
    if (!office.templates())
        return {}; // the desk says it
    QStringList missing;
    for (const LetterField field : missingInRefusal(*office.templates(), text))
        missing.append(field == LetterField::Authority    ? StepWords::tr("the supervisory authority")
                           : field == LetterField::Remedy ? StepWords::tr("the judicial remedy")
                                                          : StepWords::tr("the data protection officer"));
    //: %1 what a refusal has to name.
    return missing.isEmpty()
        ? QString()
        : StepWords::tr("It must name, as the templates of letters do (art. 12(4)): %1.").arg(missing.join(QStringLiteral(", ")));
}

QString remedyText(const RightsOffice &office)
{
    const auto &templates = office.templates();
    if (!templates)
        return {};
    const auto texts = templates->texts.find(office.view()->request.wish.language);
    if (texts == templates->texts.end())
        return {};
    //: %1 the officer's address, %2 the authority, %3 a sentence on the judicial remedy.
    return StepWords::tr("They may turn to the data protection officer (%1) and lodge a complaint with %2. %3")
        .arg(templates->officer, texts->second.authority, texts->second.remedy);
}

} // namespace

StepQuestion stepQuestion(const RightsOffice &office, RightsStepKind kind, const QString &title, const QStringList &clients)
{
    const RightsCase &request = office.view()->request;
    const std::vector<HeldRecipient> untold = isOfRecipient(kind) ? untoldOf(request) : std::vector<HeldRecipient>();
    const QStringList &mails = request.wish.subject.mails;
    std::vector<StepQuestion::Choice> choices;
    for (const HeldRecipient &one : untold)
        choices.push_back({recipientText(one), one.who, languageFor(request, one.who)});
    if (kind == Kind::Forwarded || kind == Kind::NotForwarded) {
        if (kind == Kind::NotForwarded && unaskedClients(request).size() > 1)
            choices.push_back({StepWords::tr("All of them"), {}});
        for (const QString &code : clientsToName(request, clients, kind))
            choices.push_back({code, code, languageFor(request, code)});
    } else if (const auto waiting = waitingClients(request); isOfAskedClient(kind) && waiting.size() > 1) {
        for (const auto &[code, askedAt] : waiting)
            choices.push_back({code, code});
    }
    StepQuestion question{
        kind,
        title,
        needsWords(kind, true) || obstacleOfArchive({kind, {}, {}, {}}, request, stageOf(office.archive())),
        mails.isEmpty() ? QString() : mails.front(),
        std::move(choices),
        [&office, kind](const QString &words, const QString &language) { return office.letterFor(kind, words, language); }};
    question.isOfAddress = question.choices.empty() && mails.size() > 1 && office.letterFor(kind, {}).has_value();
    if (question.isOfAddress) {
        for (const QString &mail : mails)
            question.choices.push_back({mail, mail});
    }
    if (kind == Kind::IdentityEstablished || kind == Kind::IdentityAsked) {
        const IdentityAdvice advice =
            identityAdvice(*office.view(), kind == Kind::IdentityAsked || identityOf(request) == IdentityState::Asked);
        question.advice = adviceText(advice);
        if (advice.isThere && kind == Kind::IdentityEstablished)
            question.words = ui::text(advice.enough.front());
    }
    question.recipients = untold;
    if (kind == Kind::RecipientsTold)
        question.words = StepWords::tr("By mail");
    if (endsDoubt(kind) && identityOf(request) == IdentityState::Asked)
        question.doubt = {lastOf(request, {Kind::IdentityAsked})->at, office.now(), office.zone()};
    if (kind == Kind::PassedOn && passedOnOf(request.wish).empty())
        question.advice =
            StepWords::tr("Where the service may know them, by an enquiry or its newsletter, it is the controller of that (§9): "
                          "nothing of it is held here. Of an access, what it holds goes with the answer.");
    if (kind == Kind::Refused) {
        question.missing = [&office](const QString &text) { return missingText(office, text); };
        question.unsent = remedyText(office);
    }
    if (kind == Kind::Refused && isLeftToClients(request))
        question.words = whatStays(request);
    const RightsStep *passedOn = lastOf(request, {Kind::PassedOn});
    if (kind == Kind::Answered && passedOn != nullptr
        && !isStopping(request.wish.kind)) // what the service holds of a user elsewhere
        question.words = passedOn->words;
    if (kind == Kind::Grouped)
        question.words = office.view()->duplicateOf;
    return question;
}

StepQuestion ownerQuestion(const RightsOffice &office, const QString &title)
{
    std::vector<StepQuestion::Choice> colleagues;
    for (const PersonId &person : office.support()) {
        if (person != ownerOf(office.view()->request))
            colleagues.push_back({office.nameOf(person), person.value});
    }
    return {Kind::Assigned, title, false, {}, std::move(colleagues)};
}

StepQuestion searchQuestion(const QString &title)
{
    std::vector<StepQuestion::Choice> purposes;
    for (const auto &[purpose, name] : WireNames<SearchPurpose>::table)
        purposes.push_back({ui::text(purpose), QLatin1String(name)});
    return {Kind::Searched, title, false, {}, std::move(purposes)};
}

} // namespace vigie::ui
