// Language, theme, density; who is signed in; what is kept on this computer.
#pragma once

#include "models/workbench/workbench.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"

class QButtonGroup;
class QVBoxLayout;

namespace vigie::ui {

class Language;
class Preferences;

class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Workbench &workbench, Preferences &preferences, Language &language, QAction *signOut, QWidget *parent = nullptr);

    /// After the theme was changed elsewhere.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Choice {
        SectionLabel *heading = nullptr;
        QButtonGroup *group = nullptr;
    };
    Choice addChoice(QVBoxLayout *column, int count);
    void retranslate();

    Workbench &m_workbench;
    Preferences &m_preferences;
    Language &m_language;
    TextLabel *m_title;
    Choice m_tongue;
    Choice m_scheme;
    Choice m_density;
    SectionLabel *m_accountHeading;
    TextLabel *m_account;
    TextLabel *m_cache;
    DecisionButton *m_signOut;
};

} // namespace vigie::ui
