#include "ui/supervision/supervisionactions.h"

#include "models/domain/case.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QCoreApplication>
#include <QWidget>

namespace vigie::ui {

namespace {

class ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::SupervisionActions)
};

/// The digit, and what the same key gives without Shift on a French keyboard (U2).
QList<QKeySequence> digitKeys(int digit)
{
    static constexpr std::array<Qt::Key, 9> azerty{Qt::Key_Ampersand,  Qt::Key_Eacute,     Qt::Key_QuoteDbl,
                                                   Qt::Key_Apostrophe, Qt::Key_ParenLeft,  Qt::Key_Minus,
                                                   Qt::Key_Egrave,     Qt::Key_Underscore, Qt::Key_Ccedilla};
    return {QKeySequence(static_cast<int>(Qt::Key_0) + digit), QKeySequence(azerty[static_cast<size_t>(digit - 1)])};
}

QAction *add(ActionRegistry &registry, QWidget *owner, const char *id, const QList<QKeySequence> &keys, ActionContext context,
             const std::function<QString()> &text, const std::function<QString()> &series = {})
{
    QAction *action = registry.add(owner, {QString::fromLatin1(id), text, keys, context, series});
    // A held key must not decide, propose or take back again and again.
    action->setAutoRepeat(false);
    return action;
}

} // namespace

SupervisionActions::SupervisionActions(ActionRegistry &registry, const Places &places)
{
    using enum ActionContext;
    QWidget *const whole = places.whole;
    QWidget *const empty = places.empty;
    QWidget *const page = places.page;
    QWidget *const calendar = places.calendar;
    QWidget *const conflict = places.conflict;
    const QList<QKeySequence> enter{QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)};
    //: French: Tirer la demande suivante
    pull = add(registry, empty, "supervision.pull", enter, Supervision, [] { return ActionWords::tr("Pull the next request"); });
    //: French: J'ai lu ces règles et je les suis
    acknowledge = add(registry, places.rules, "supervision.acknowledge", enter, Supervision,
                      [] { return ActionWords::tr("I have read these rules and work by them"); });
    pullAfterLoss = add(registry, whole, "supervision.pullAfterLoss", {QKeySequence(QStringLiteral("Ctrl+Shift+N"))}, Supervision,
                        [] { return ActionWords::tr("Put it away and pull the next request"); });
    decide = add(registry, page, "supervision.decide", enter, Decision, [] { return ActionWords::tr("Decide"); });
    propose = add(registry, page, "supervision.propose", {QKeySequence(Qt::Key_P)}, Decision,
                  [] { return ActionWords::tr("Propose several slots"); });
    //: French: Demander une précision
    ask = add(registry, page, "supervision.ask", {QKeySequence(Qt::Key_Q)}, Decision,
              [] { return ActionWords::tr("Ask for clarification"); });
    //: French: Décliner
    decline = add(registry, page, "supervision.decline", {QKeySequence(Qt::Key_D)}, Decision,
                  [] { return ActionWords::tr("Decline"); });
    //: French: Passer au support
    handOver = add(registry, page, "supervision.handOver", {QKeySequence(Qt::Key_S)}, Decision,
                   [] { return ActionWords::tr("Hand over to support"); });
    //: French: Nouveau créneau
    newSlot = add(registry, page, "supervision.newSlot", {QKeySequence(Qt::Key_N)}, Supervision,
                  [] { return ActionWords::tr("New slot"); });
    markSlot = add(registry, page, "supervision.markSlot", {QKeySequence(Qt::Key_Space)}, Supervision,
                   [] { return ActionWords::tr("Mark the slot for a proposal"); });
    for (int digit = 1; digit <= 9; ++digit) {
        const QByteArray id = "supervision.choose" + QByteArray::number(digit);
        choose[static_cast<size_t>(digit - 1)] = add(
            registry, page, id.constData(), digitKeys(digit), Supervision,
            [digit] { return ActionWords::tr("Choose slot %1").arg(digit); },
            [] { return ActionWords::tr("Choose the slot of that number"); });
    }
    editField = add(registry, page, "supervision.editField", {QKeySequence(Qt::Key_F2)}, Understanding,
                    [] { return ActionWords::tr("Edit what was understood"); });
    changeSharing = add(registry, page, "supervision.changeSharing", {QKeySequence(Qt::Key_M)}, Decision,
                        [] { return ActionWords::tr("Change what is shared"); });
    previousMessage = add(registry, page, "supervision.previousMessage", {QKeySequence(QStringLiteral("Alt+Up"))}, Thread,
                          [] { return ActionWords::tr("Previous message"); });
    nextMessage = add(registry, page, "supervision.nextMessage", {QKeySequence(QStringLiteral("Alt+Down"))}, Thread,
                      [] { return ActionWords::tr("Next message"); });
    previousChip = add(registry, page, "thread.previousChip", {QKeySequence(QStringLiteral("Alt+Left"))}, Thread,
                       [] { return ActionWords::tr("Previous hidden value"); });
    nextChip = add(registry, page, "thread.nextChip", {QKeySequence(QStringLiteral("Alt+Right"))}, Thread,
                   [] { return ActionWords::tr("Next hidden value"); });
    previousChip->setAutoRepeat(true);
    nextChip->setAutoRepeat(true);
    copy =
        add(registry, page, "thread.copy", {QKeySequence(QStringLiteral("Ctrl+C")), QKeySequence(QStringLiteral("Ctrl+Insert"))},
            Thread, [] { return ActionWords::tr("Copy what is selected in the thread"); });
    //: Makes one hidden value readable for some seconds, after a reason was given. French: Afficher une valeur masquée
    reveal = add(registry, page, "thread.reveal", {QKeySequence(Qt::Key_R)}, Thread,
                 [] { return ActionWords::tr("Show a hidden value"); });
    //: Words of the mail that should be hidden and are not. French: Masquer la sélection et le signaler
    reportMissed = add(registry, page, "thread.reportMissed", {QKeySequence(Qt::Key_H)}, Thread,
                       [] { return ActionWords::tr("Hide what is selected and report it"); });
    for (const TokenCategory category :
         {TokenCategory::Person, TokenCategory::Organisation, TokenCategory::Phone, TokenCategory::Email, TokenCategory::Address,
          TokenCategory::AccessCode, TokenCategory::Number, TokenCategory::Unknown}) {
        const QByteArray id = QByteArray("thread.reportMissed.") + wireName(category).data();
        missed.emplace_back(category, add(registry, page, id.constData(), {}, Thread, [category] {
                                //: %1 what the words are, e.g. "Phone number". French: Masquer : %1
                                return ActionWords::tr("Hide: %1").arg(categoryText(category));
                            }));
    }
    reportExcess = add(registry, page, "thread.reportExcess", {QKeySequence(QStringLiteral("Shift+H"))}, Thread,
                       [] { return ActionWords::tr("Report that this need not be hidden"); });
    focusCalendar = add(registry, page, "supervision.focusCalendar", {QKeySequence(Qt::Key_F6)}, Calendar,
                        [] { return ActionWords::tr("Go to the calendar"); });
    //: All participants in one lane, or one lane each. French: Superposer ou séparer les participants
    overlay = add(registry, page, "calendar.overlay", {QKeySequence(Qt::Key_O)}, Calendar,
                  [] { return ActionWords::tr("Overlay or part the participants"); });
    //: A third ruler beside the calendar. French: Troisième fuseau horaire
    thirdZone = add(registry, page, "calendar.thirdZone", {QKeySequence(Qt::Key_Z)}, Calendar,
                    [] { return ActionWords::tr("Third time zone"); });
    const auto step = [&](const char *id, const char *key, const std::function<QString()> &text) {
        QAction *action = add(registry, calendar, id, {QKeySequence(QString::fromLatin1(key))}, Calendar, text);
        action->setAutoRepeat(true); // a held key goes on, and all of it is undone at once
        return action;
    };
    moves.push_back({step("calendar.earlier", "Up", [] { return ActionWords::tr("Move the slot earlier"); }), 0, -15});
    moves.push_back({step("calendar.later", "Down", [] { return ActionWords::tr("Move the slot later"); }), 0, 15});
    moves.push_back(
        {step("calendar.dayBefore", "Left", [] { return ActionWords::tr("Move the slot to the day before"); }), -1, 0});
    moves.push_back({step("calendar.dayAfter", "Right", [] { return ActionWords::tr("Move the slot to the day after"); }), 1, 0});
    stretches.push_back({step("calendar.shorter", "Shift+Up", [] { return ActionWords::tr("Make the slot shorter"); }), 0, -15});
    stretches.push_back({step("calendar.longer", "Shift+Down", [] { return ActionWords::tr("Make the slot longer"); }), 0, 15});
    moves.push_back(
        {step("calendar.littleEarlier", "Ctrl+Up", [] { return ActionWords::tr("Move the slot 5 minutes earlier"); }), 0, -5});
    moves.push_back(
        {step("calendar.littleLater", "Ctrl+Down", [] { return ActionWords::tr("Move the slot 5 minutes later"); }), 0, 5});
    nextFree = add(registry, calendar, "calendar.nextFree", {QKeySequence(Qt::Key_Home)}, Calendar,
                   [] { return ActionWords::tr("Move the slot to the next free time"); });
    previousSlot = add(registry, calendar, "calendar.previousSlot", {QKeySequence(QStringLiteral("Ctrl+Left"))}, Calendar,
                       [] { return ActionWords::tr("Choose the slot before"); });
    nextSlot = add(registry, calendar, "calendar.nextSlot", {QKeySequence(QStringLiteral("Ctrl+Right"))}, Calendar,
                   [] { return ActionWords::tr("Choose the slot after"); });
    removeSlot = add(registry, page, "supervision.removeSlot", {QKeySequence(Qt::Key_Delete)}, Supervision,
                     [] { return ActionWords::tr("Remove the slot"); });
    undo = add(registry, page, "supervision.undo", {QKeySequence(QStringLiteral("Ctrl+Z"))}, Supervision,
               [] { return ActionWords::tr("Undo the last change"); });
    redo = add(registry, page, "supervision.redo",
               {QKeySequence(QStringLiteral("Ctrl+Y")), QKeySequence(QStringLiteral("Ctrl+Shift+Z"))}, Supervision,
               [] { return ActionWords::tr("Redo the change"); });
    focusSlots = add(registry, page, "supervision.focusSlots", {QKeySequence(Qt::Key_F7)}, Supervision,
                     [] { return ActionWords::tr("Go to the proposed slots"); });
    focusNearSlots = add(registry, page, "supervision.focusNearSlots", {QKeySequence(QStringLiteral("Shift+F7"))}, Supervision,
                         [] { return ActionWords::tr("Go to the slots that are nearly free"); });
    send = add(registry, page, "supervision.send",
               {QKeySequence(QStringLiteral("Ctrl+Return")), QKeySequence(QStringLiteral("Ctrl+Enter"))}, Decision,
               [] { return ActionWords::tr("Send what was written"); });
    closePanel = add(registry, page, "supervision.closePanel", {QKeySequence(Qt::Key_Escape)}, Decision,
                     [] { return ActionWords::tr("Close the panel"); });
    takeBack = add(registry, whole, "supervision.takeBack", {QKeySequence(Qt::Key_U)}, Decision,
                   [] { return ActionWords::tr("Take the last decision back"); });
    //: A refused decision beside the request as it is now. French: Comparer et décider
    compare = add(registry, whole, "supervision.compare", {QKeySequence(QStringLiteral("Ctrl+R"))}, Decision,
                  [] { return ActionWords::tr("Compare and decide"); });
    //: A refused decision, on the request as it is now. French: L'envoyer telle quelle
    keep = add(registry, conflict, "supervision.keep", enter, Decision, [] { return ActionWords::tr("Send it as it is"); });
    //: Decide anew, with everything that was typed. French: La refaire
    remake = add(registry, conflict, "supervision.remake", {QKeySequence(Qt::Key_R)}, Decision,
                 [] { return ActionWords::tr("Make it again"); });
    discard = add(registry, conflict, "supervision.discard", {QKeySequence(Qt::Key_Delete)}, Decision,
                  [] { return ActionWords::tr("Discard the decision"); });
    //: Leaves the page of a refused decision; it stays in the outbox. French: Plus tard
    later = add(registry, conflict, "supervision.later", {QKeySequence(Qt::Key_Escape)}, Decision,
                [] { return ActionWords::tr("Later"); });
    for (const auto &[reason, name] : WireNames<PutBackReason>::table) {
        const PutBackReason why = reason;
        const QByteArray id = QByteArray("supervision.putBack.") + name;
        putBack.emplace_back(why, add(registry, page, id.constData(), {}, Supervision, [why] {
                                 //: French: Remettre : %1
                                 return ActionWords::tr("Put back: %1").arg(ui::text(why));
                             }));
    }
    for (const int minutes : {15, 30, 60, 120, -1}) {
        const QByteArray id = "supervision.park." + (minutes < 0 ? QByteArray("tomorrow") : QByteArray::number(minutes));
        park.emplace_back(minutes, add(registry, page, id.constData(), {}, Supervision, [minutes] {
                              //: Puts the request aside. French: Mettre en attente jusqu'à demain, 9 h
                              return minutes < 0 ? ActionWords::tr("Park until tomorrow at 9")
                                                 //: French: Mettre en attente %1
                                                 : ActionWords::tr("Park for %1").arg(duration(Minutes(minutes)));
                          }));
    }
}

} // namespace vigie::ui
