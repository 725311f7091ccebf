// A page on which leads change what holds in versions: what holds and who has set it, what another lead has changed meanwhile,
// and why it cannot be saved. What the levels, the sampling plan and the rubric have in common.
#pragma once

#include "models/workbench/oversight.h"
#include "models/workbench/versionededitor.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"

#include <vector>

namespace vigie::ui {

class VersionedPage : public QWidget
{
    Q_OBJECT

protected:
    using Words = std::function<QString()>;

    /// Both must outlive the page; `oversight` knows the people. `prefix` is that of the actions' ids.
    VersionedPage(VersionedEditor &editor, Oversight &oversight, ActionRegistry &actions, const char *prefix,
                  const Words &refresh, const Words &save, QWidget *parent);

    void changeEvent(QEvent *event) override;

    QAction *makeAction(const char *name, const QString &key, const Words &text);
    /// Each with a button.
    QWidget *makeTools(const std::vector<QAction *> &tools);
    /// Head and notices, and below them what is the page's own: the content takes the room there is, the foot says what it means.
    void finishLayout(const std::vector<QWidget *> &parts, QWidget *content, const std::vector<TextLabel *> &foot);
    /// All of it, after anything has changed.
    void showAll();
    [[nodiscard]] bool isOpen() const { return m_editor.held() && !m_editor.isSaving(); }
    [[nodiscard]] QString nameOf(const PersonId &person) const;

    /// What is wrong with what is written here; empty when it can be saved.
    [[nodiscard]] virtual QString fault() const = 0;
    /// What another lead has changed, in sentences.
    [[nodiscard]] virtual QString theirChange() const = 0;
    /// What it means that the desk cannot take it.
    [[nodiscard]] virtual QString refusal() const;
    virtual void showContent() = 0;
    virtual void retranslate() = 0;

    Oversight &m_oversight;

private:
    [[nodiscard]] QString settingText(const VersionedEditor::Setting &setting) const;
    void showVersion();
    void showNotices();

    VersionedEditor &m_editor;
    ActionRegistry &m_actions;
    QString m_prefix;
    StatusDot *m_version;
    NoticeBar *m_notice;
    NoticeBar *m_conflict;
    QAction *m_refresh;
    QAction *m_discard;
    QAction *m_save;
    QAction *m_theirs;
    QAction *m_mine;
};

} // namespace vigie::ui
