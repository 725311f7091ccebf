// The main window with everything behind it, over memory.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/lock.h"
#include "models/workbench/reviewing.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorykeychain.h"
#include "tests/support/samplecase.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QtTest>
#include <QtWidgets>

namespace vigie::ui {

template <typename T>
T *named(const QWidget &parent, const QString &accessibleName)
{
    const auto all = parent.findChildren<T *>();
    for (T *widget : all) {
        if (widget->accessibleName() == accessibleName && widget->isVisibleTo(&parent))
            return widget;
    }
    return nullptr;
}

/// As the composition root joins it.
struct World {
    QTemporaryDir folder;
    ManualClock clock{toInstant(QDateTime(QDate(2026, 3, 27), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    MemoryKeychain keychain;
    std::unique_ptr<Cache> cache;
    Workbench bench{desk, *cache, clock};
    FakeQualityDesk quality{desk};
    Reviewing reviewing{quality, bench, *cache, clock};
    Preferences preferences{folder.filePath(QStringLiteral("w.ini"))};
    Language language;
    ActionRegistry actions;
    Lock lock{bench, desk, clock};
    MainWindow window{bench, reviewing, lock, actions, preferences, language};

    enum class Kept { InMemory, OnDisk };
    explicit World(Tongue tongue = Tongue::English, Kept kept = Kept::InMemory)
        : cache(kept == Kept::OnDisk ? std::make_unique<Cache>(keychain, folder.filePath(QStringLiteral("cache")))
                                     : std::make_unique<Cache>(Error{ErrorKind::KeyringMissing, {}}))
    {
        language.use(tongue);
        window.addWorkspace({QStringLiteral("supervision"),
                             [] { return MainWindow::tr("Supervision"); },
                             Symbol::Message,
                             QKeySequence(Qt::Key_G, Qt::Key_S),
                             {Role::Supervisor},
                             new SupervisionWorkspace(bench, actions),
                             [](const Workbench &b) { return b.queueCounts().supervision; }});
        window.resize(1280, 720);
        window.show();
    }

    [[nodiscard]] bool inside() const { return std::holds_alternative<session::SignedIn>(bench.session()); }
    bool signIn()
    {
        bench.signIn(
            Credentials{{QStringLiteral("desk.example.org"), 8443}, desk.fingerprint, QStringLiteral("awa"), desk.password});
        return QTest::qWaitFor([this] { return inside(); });
    }
};

} // namespace vigie::ui
