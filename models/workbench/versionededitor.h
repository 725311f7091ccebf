// A document that leads change in versions, as one of them reads and changes it: what holds, what is being written, and what
// another lead has written meanwhile. Nothing of it is kept: it is gone with the session.
#pragma once

#include "models/domain/inforce.h"
#include "models/workbench/epoch.h"
#include "models/workbench/reading.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// What can be said and done whatever the document is. GUI thread.
class VersionedEditor : public QObject
{
    Q_OBJECT

public:
    /// Who set a version.
    struct Setting {
        int version = 0;
        PersonId by;
        std::optional<Instant> at;
    };

    [[nodiscard]] const Reading &reading() const { return m_reading; }
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// Why the last saving came to nothing, unless another lead's change says it.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] virtual bool isChanged() const = 0;
    /// Of what the draft was begun on; nothing before the first answer.
    [[nodiscard]] virtual std::optional<Setting> held() const = 0;
    /// Of what holds now that another lead has changed it; what is written here stays until the person has chosen.
    [[nodiscard]] virtual std::optional<Setting> heldByTheirs() const = 0;

    /// Reads what holds. What is being written stays.
    virtual void read() = 0;
    /// The draft is what holds.
    virtual void discard() = 0;
    /// Puts the draft in the place of what it was begun on. REQUIRES isChanged(), and nothing from another lead.
    virtual void save() = 0;
    /// Drops what is written here.
    virtual void takeTheirs() = 0;
    /// What is written here is from now on a change of theirs.
    virtual void keepMine() = 0;

Q_SIGNALS:
    void changed();

protected:
    VersionedEditor(const Workbench &workbench, QObject *parent);
    virtual void forget() = 0;

    const Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    Epoch m_reads;   ///< and what was read before something was saved
    Reading m_reading;
    bool m_isSaving = false;
    std::optional<Error> m_problem;
};

template <typename Document>
class DocumentEditor : public VersionedEditor
{
public:
    using Held = InForce<Document>;
    using Answer = std::function<void(Result<Held>)>;

    /// What the draft was begun on; nothing before the first answer.
    [[nodiscard]] const std::optional<Held> &inForce() const { return m_inForce; }
    [[nodiscard]] const Document &draft() const { return m_draft; }
    [[nodiscard]] const std::optional<Held> &theirs() const { return m_theirs; }
    [[nodiscard]] bool isChanged() const override { return m_inForce && m_draft != m_inForce->document; }
    [[nodiscard]] std::optional<Setting> held() const override { return settingOf(m_inForce); }
    [[nodiscard]] std::optional<Setting> heldByTheirs() const override { return settingOf(m_theirs); }

    /// Nothing while it is being saved, or before anything was read.
    void setDraft(Document draft)
    {
        if (m_isSaving || !m_inForce)
            return;
        m_draft = std::move(draft);
        m_draft.version = m_inForce->document.version;
        m_problem.reset();
        Q_EMIT changed();
    }

    void read() override
    {
        if (m_reading.isUnderWay)
            return;
        m_reading.isUnderWay = true;
        Q_EMIT changed();
        ask(m_reads.guarded<Held>([this](const Result<Held> &held) {
            if (m_reading.end(held)) {
                m_reading.asOf = m_workbench.deskNow();
                take(*held);
            }
            Q_EMIT changed();
        }));
    }

    void discard() override
    {
        if (m_theirs)
            takeTheirs();
        else if (m_inForce)
            setDraft(m_inForce->document);
    }

    void save() override
    {
        if (m_isSaving || m_theirs || !isChanged())
            return;
        m_isSaving = true;
        m_problem.reset();
        Q_EMIT changed();
        put(m_draft, m_session.guarded<Held>([this](const Result<Held> &held) {
            m_isSaving = false;
            // What was asked before may be from before, too.
            m_reads.begin();
            m_reading.isUnderWay = false;
            if (held.ok()) {
                begin(*held);
                m_reading.asOf = m_workbench.deskNow();
            } else if (held.error().kind == ErrorKind::RequestChanged) {
                read(); // whose it is now, and what it says
            } else {
                m_problem = held.error();
            }
            Q_EMIT changed();
        }));
    }

    void takeTheirs() override
    {
        if (!m_theirs)
            return;
        begin(Held(*m_theirs));
        m_problem.reset();
        Q_EMIT changed();
    }

    void keepMine() override
    {
        if (!m_theirs)
            return;
        m_inForce = std::exchange(m_theirs, std::nullopt);
        m_draft.version = m_inForce->document.version;
        m_problem.reset();
        Q_EMIT changed();
    }

protected:
    using VersionedEditor::VersionedEditor;

    virtual void ask(Answer answer) = 0;
    virtual void put(const Document &document, Answer answer) = 0;

    void forget() override
    {
        m_inForce.reset();
        m_draft = {};
        m_theirs.reset();
    }

private:
    static std::optional<Setting> settingOf(const std::optional<Held> &held)
    {
        return held ? std::optional(Setting{held->document.version, held->setBy, held->setAt}) : std::nullopt;
    }

    void begin(const Held &held)
    {
        m_inForce = held;
        m_draft = held.document;
        m_theirs.reset();
    }

    /// What the desk says holds, beside what is being written here.
    void take(const Held &held)
    {
        if (!isChanged())
            return begin(held);
        Document mine = m_draft;
        mine.version = held.document.version;
        if (held.document.version == m_inForce->document.version)
            m_inForce = held;
        else if (mine == held.document) // it has arrived without its answer
            begin(held);
        else
            m_theirs = held;
    }

    std::optional<Held> m_inForce;
    Document m_draft;
    std::optional<Held> m_theirs;
};

} // namespace vigie
