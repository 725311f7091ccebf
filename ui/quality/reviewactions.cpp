#include "ui/quality/reviewactions.h"

#include "ui/common/wording.h"
#include "ui/quality/qualitywords.h"

#include <QCoreApplication>
#include <QWidget>

namespace vigie::ui {

namespace {

class ReviewActionWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::ReviewActions)
};

/// The digit, and what the same key gives without Shift on a French keyboard (U2).
QList<QKeySequence> answerKeys(int digit)
{
    static constexpr std::array<Qt::Key, 9> azerty{Qt::Key_Ampersand,  Qt::Key_Eacute,     Qt::Key_QuoteDbl,
                                                   Qt::Key_Apostrophe, Qt::Key_ParenLeft,  Qt::Key_Minus,
                                                   Qt::Key_Egrave,     Qt::Key_Underscore, Qt::Key_Ccedilla};
    return {QKeySequence(static_cast<int>(Qt::Key_0) + digit), QKeySequence(azerty[static_cast<size_t>(digit - 1)])};
}

constexpr Qt::Key keyOf(ReviewFlag flag)
{
    switch (flag) {
    case ReviewFlag::MissedRedaction:
        return Qt::Key_M;
    case ReviewFlag::ClientAtRisk:
        return Qt::Key_K;
    case ReviewFlag::Exemplary:
        return Qt::Key_E;
    case ReviewFlag::RubricUnclear:
        return Qt::Key_U;
    }
    return Qt::Key_unknown;
}

} // namespace

ReviewActions::ReviewActions(ActionRegistry &registry, const Places &places)
{
    const auto add = [&registry](QWidget *owner, const QByteArray &id, const QList<QKeySequence> &keys,
                                 const std::function<QString()> &words, const std::function<QString()> &series = {}) {
        QAction *action =
            registry.add(owner, {QLatin1String("quality.") + QLatin1String(id), words, keys, ActionContext::Quality, series});
        action->setAutoRepeat(false); // a held key must not answer one question after another
        return action;
    };
    QWidget *const page = places.page;
    const QList<QKeySequence> enter{QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)};
    //: French: Tirer la revue suivante
    pull = add(places.empty, "pull", enter, [] { return ReviewActionWords::tr("Pull the next review"); });
    acknowledge =
        add(places.rules, "acknowledge", enter, [] { return ReviewActionWords::tr("I have read these rules and work by them"); });
    pullAfterLoss = add(places.whole, "pullAfterLoss", {QKeySequence(QStringLiteral("Ctrl+Shift+N"))},
                        [] { return ReviewActionWords::tr("Put it away and pull the next review"); });
    //: French: Rendre la revue et continuer
    submit = add(page, "submit", {QKeySequence(QStringLiteral("Ctrl+Return")), QKeySequence(QStringLiteral("Ctrl+Enter"))},
                 [] { return ReviewActionWords::tr("Submit and continue"); });
    next = add(page, "next", enter, [] { return ReviewActionWords::tr("Next question"); });
    down = add(places.rubric, "down", {QKeySequence(Qt::Key_Down)}, [] { return ReviewActionWords::tr("Question below"); });
    previous = add(places.rubric, "up", {QKeySequence(Qt::Key_Up)}, [] { return ReviewActionWords::tr("Question above"); });
    down->setAutoRepeat(true);
    previous->setAutoRepeat(true);
    // The first letter of "yes" and of "oui".
    yes =
        add(page, "yes", {QKeySequence(Qt::Key_Y), QKeySequence(Qt::Key_O)}, [] { return ReviewActionWords::tr("Answer yes"); });
    no = add(page, "no", {QKeySequence(Qt::Key_N)}, [] { return ReviewActionWords::tr("Answer no"); });
    notApplicable =
        add(page, "notApplicable", {QKeySequence(Qt::Key_X)}, [] { return ReviewActionWords::tr("Answer not applicable"); });
    for (int digit = 1; digit <= 9; ++digit) {
        choose[static_cast<size_t>(digit - 1)] = add(
            page, "choose" + QByteArray::number(digit), answerKeys(digit),
            [digit] { return ReviewActionWords::tr("Choose answer or cause %1").arg(digit); },
            [] { return ReviewActionWords::tr("Choose the answer, or the cause, of that number"); });
    }
    help = add(page, "help", {QKeySequence(Qt::Key_H), QKeySequence(Qt::Key_F1)},
               [] { return ReviewActionWords::tr("Show help on the question"); });
    note = add(page, "note", {QKeySequence(Qt::Key_F2)}, [] { return ReviewActionWords::tr("Write a note on the question"); });
    privateNote =
        add(page, "privateNote", {QKeySequence(Qt::Key_P)}, [] { return ReviewActionWords::tr("Write a private note"); });
    leaveField =
        add(page, "leaveField", {QKeySequence(Qt::Key_Escape)}, [] { return ReviewActionWords::tr("Back to the question"); });
    for (const auto &[each, name] : WireNames<ReviewFlag>::table) {
        const ReviewFlag flag = each;
        flags.emplace_back(flag, add(page, QByteArray("flag.") + name, {QKeySequence(keyOf(flag))}, [flag] {
                               //: %1 e.g. "Missed redaction". French: Signaler : %1
                               return ReviewActionWords::tr("Flag: %1").arg(ui::text(flag));
                           }));
    }
    //: French: Passer
    skipMenu = add(page, "skip", {QKeySequence(Qt::Key_S)},
                   [] { return ReviewActionWords::tr("Skip with a reason") + QStringLiteral("…"); });
    for (const auto &[each, name] : WireNames<SkipReason>::table) {
        const SkipReason reason = each;
        skip.emplace_back(reason, add(page, QByteArray("skip.") + name, {}, [reason] {
                              //: %1 why. French: Passer : %1
                              return ReviewActionWords::tr("Skip: %1").arg(ui::text(reason));
                          }));
    }
    previousMessage = add(page, "previousMessage", {QKeySequence(QStringLiteral("Alt+Up"))},
                          [] { return ReviewActionWords::tr("Previous message"); });
    nextMessage = add(page, "nextMessage", {QKeySequence(QStringLiteral("Alt+Down"))},
                      [] { return ReviewActionWords::tr("Next message"); });
    focusCalendar =
        add(page, "focusCalendar", {QKeySequence(Qt::Key_F6)}, [] { return ReviewActionWords::tr("Go to the calendar"); });
    focusRubric = add(page, "focusRubric", {QKeySequence(Qt::Key_F7)}, [] { return ReviewActionWords::tr("Go to the rubric"); });
    own = add(places.whole, "own", {QKeySequence(QStringLiteral("Ctrl+H"))}, [] { return ReviewActionWords::tr("My reviews"); });
    retry = add(places.whole, "retry", {QKeySequence(Qt::Key_F5)}, [] { return ReviewActionWords::tr("Try again now"); });
    //: A review that the desk has refused, with everything entered. French: La reprendre
    takeUp = add(places.whole, "takeUp", {QKeySequence(QStringLiteral("Ctrl+R"))},
                 [] { return ReviewActionWords::tr("Go on with it"); });
    discard = add(places.whole, "discard", {QKeySequence(QStringLiteral("Ctrl+Delete"))},
                  [] { return ReviewActionWords::tr("Discard the review"); });
}

} // namespace vigie::ui
