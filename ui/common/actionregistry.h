// Every action of the program with a stable id, a text, shortcuts and a context. The palette, the shortcut sheet, menus and
// buttons read from here, so that nothing can be done by mouse alone (U2).
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

namespace vigie::ui {

/// Where an action works; also the heading it has in the palette and in the shortcut sheet.
enum class ActionContext {
    Application,
    Supervision,
    Thread,
    Understanding,
    Calendar,
    Decision,
    Outbox,
    Quality,
    Findings,
    Oversight,
    Insights,
    Rights,
    Incidents,
    Settings
};

struct ActionSpec {
    QString id;                    ///< stable, e.g. "supervision.pull"; unique
    std::function<QString()> text; ///< asked again after a change of language
    QList<QKeySequence> shortcuts; ///< the first is shown
    ActionContext context = ActionContext::Application;
    std::function<QString()> series =
        {}; ///< of several alike, one a digit: what the sheet of shortcuts says once for all of them
};

class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// Adds an action that belongs to `owner` (and goes with it): it reacts anywhere in the window for
    /// ActionContext::Application, else while the focus is inside `owner`. REQUIRES an id not used by a living action.
    QAction *add(QWidget *owner, const ActionSpec &spec);

    [[nodiscard]] QAction *find(const QString &id) const;
    /// In the order they were added.
    [[nodiscard]] std::vector<QAction *> actions() const;
    [[nodiscard]] ActionContext contextOf(const QAction *action) const;
    /// What is said once for the series the action belongs to; empty for most.
    [[nodiscard]] QString seriesOf(const QAction *action) const;
    /// What the first shortcut is called on this keyboard, empty without one.
    [[nodiscard]] static QString keyText(const QAction *action);

    /// Texts in the language now in use. The main window calls it on QEvent::LanguageChange.
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QAction *action = nullptr;
        std::function<QString()> text;
        ActionContext context = ActionContext::Application;
        std::function<QString()> series;
    };
    std::vector<Entry> m_entries;
};

/// "Supervision", "Calendar", … in the language now in use.
[[nodiscard]] QString contextTitle(ActionContext context);

} // namespace vigie::ui
