// The one window: sign-in, the lock, or rail and workspaces; notices that concern all of them; the status strip.
// Its title never says anything about a request (P8, P12).
#pragma once

#include "models/workbench/workbench.h"
#include "ui/common/actionregistry.h"
#include "ui/common/symbols.h"
#include "ui/shell/curtain.h"

#include <QMainWindow>

#include <set>

namespace vigie {
class Lock;
class Reviewing;
} // namespace vigie

namespace vigie::ui {

class CommandPalette;
class Language;
class LockPage;
class NoticeBar;
class OutboxPage;
class Preferences;
class Rail;
class RailButton;
class SettingsPage;
class ShortcutSheet;
class SignInPage;
class StatusStrip;

/// A workspace the composition root offers.
struct Workspace {
    QString id;                     ///< e.g. "supervision"; its action is "go.supervision"
    std::function<QString()> title; ///< one word, in the language now in use
    Symbol symbol = Symbol::Message;
    QKeySequence key;
    std::set<Role> roles; ///< who may enter; empty: everybody
    QWidget *page = nullptr;
    std::function<int(const Workbench &)> count; ///< the number on the rail; may be empty
};

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workbench &workbench, Reviewing &reviewing, Lock &lock, ActionRegistry &actions, Preferences &preferences,
               Language &language, QWidget *parent = nullptr);

    /// In the order of the rail. Takes over the page.
    void addWorkspace(const Workspace &workspace);
    /// Brings a workspace to the front; nothing happens when the person may not enter it.
    void go(const QString &id);
    [[nodiscard]] QString currentWorkspace() const;
    /// The numbers on the rail; when one has changed of which the workbench does not know.
    void showCounts();
    [[nodiscard]] SignInPage *signInPage() const { return m_signIn; }
    [[nodiscard]] LockPage *lockPage() const { return m_lockPage; }
    [[nodiscard]] OutboxPage *outboxPage() const { return m_outbox; }
    /// What a damaged cache has cost.
    [[nodiscard]] static QString recoveryText(const cachestate::Recovered &recovered);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Place {
        Workspace workspace;
        QAction *action = nullptr;
        RailButton *button = nullptr;
    };
    void addOwnActions();
    void addPlace(const Workspace &workspace, bool atBottom);
    [[nodiscard]] bool mayEnter(const Workspace &workspace) const;
    void showSession();
    void showFrame();
    void offer();
    void showNotice();
    void showFailure(const Error &error);
    void showPurge();
    void showClosing();
    void endClosing();
    void hideFailure();
    void nextTheme();
    void otherTongue();
    void retranslate();

    Workbench &m_workbench;
    Lock &m_lock;
    ActionRegistry &m_actions;
    Preferences &m_preferences;
    Language &m_language;
    QStackedWidget *m_frames;
    SignInPage *m_signIn;
    LockPage *m_lockPage;
    QWidget *m_inside; ///< rail and workspaces
    Curtain m_curtain;
    Rail *m_rail;
    NoticeBar *m_cacheNotice;
    bool m_closingAsked = false; ///< although something would be lost; the notice says so
    bool m_recoverySeen = false; ///< the notice about a damaged cache was closed
    NoticeBar *m_failure;
    QStackedWidget *m_pages;
    OutboxPage *m_outbox = nullptr;
    SettingsPage *m_settings = nullptr;
    StatusStrip *m_status;
    CommandPalette *m_palette;
    ShortcutSheet *m_sheet;
    QAction *m_signOut = nullptr;
    QAction *m_lockNow = nullptr;
    std::vector<QAction *> m_everywhere; ///< what shows or does something wherever one is, and so not while it is locked
    QAction *m_tongue = nullptr;
    QAction *m_theme = nullptr;
    std::vector<Place> m_places;
    int m_offered = 0;                ///< of them, by addWorkspace(); they come first
    std::function<void()> m_sayAgain; ///< what the notice says, in the language of now; empty when it says nothing
};

} // namespace vigie::ui
