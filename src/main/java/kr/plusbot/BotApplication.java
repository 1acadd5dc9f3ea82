package kr.plusbot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import kr.plusbot.kakao.openbuilder.AlwaysAnswered;
import kr.plusbot.kakao.openbuilder.NoticeResource;
import kr.plusbot.kakao.openbuilder.SkillResource;
import kr.plusbot.kakao.plusfriend.PlusfriendResource;
import kr.plusbot.kakao.step.OpenStepResource;
import kr.plusbot.platform.http.HttpComponents;
import kr.plusbot.platform.monitoring.StatusResource;
import kr.plusbot.platform.prometheus.MetricsResource;
import kr.plusbot.platform.prometheus.MonitoringDoor;
import kr.plusbot.shop.console.BoardResource;
import kr.plusbot.shop.console.ConsoleResource;
import kr.plusbot.shop.console.EventResource;
import kr.plusbot.shop.console.FiguresResource;
import kr.plusbot.shop.console.OperatorResource;
import kr.plusbot.shop.console.QuestionResource;
import kr.plusbot.shop.console.ShopResource;
import kr.plusbot.shop.console.SoldOutResource;
import kr.plusbot.shop.console.StaffResource;
import kr.plusbot.shop.console.StreamResource;
import kr.plusbot.shop.console.TextResource;
import kr.plusbot.shop.console.UnansweredResource;
import kr.plusbot.shop.console.VisitResource;
import kr.plusbot.tools.simulator.CallbackResource;
import kr.plusbot.tools.simulator.ConversationResource;
import kr.plusbot.tools.simulator.DeliveryResource;
import kr.plusbot.tools.simulator.OtherBotResource;
import kr.plusbot.tools.simulator.SimulatorResource;
import kr.plusbot.tools.simulator.TalkNewsResource;
import kr.plusbot.tools.simulator.TalkResource;

/** The JAX-RS application: what it is made of, served from the context root. */
@ApplicationPath("/")
public class BotApplication extends Application {

    private static final Set<Class<?>> ENTRANCES = Set.of(
            AlwaysAnswered.class,
            MetricsResource.class,
            MonitoringDoor.class,
            BoardResource.class,
            ConsoleResource.class,
            FiguresResource.class,
            OpenStepResource.class,
            OperatorResource.class,
            PlusfriendResource.class,
            CallbackResource.class,
            ConversationResource.class,
            DeliveryResource.class,
            OtherBotResource.class,
            SimulatorResource.class,
            TalkNewsResource.class,
            TalkResource.class,
            EventResource.class,
            SkillResource.class,
            QuestionResource.class,
            NoticeResource.class,
            ShopResource.class,
            SoldOutResource.class,
            StaffResource.class,
            StatusResource.class,
            StreamResource.class,
            TextResource.class,
            UnansweredResource.class,
            VisitResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        return HttpComponents.with(ENTRANCES);
    }

    /**
     * Jackson instead of JSON-B, which Payara and GlassFish would take; no WADL; no {@code sendError}, which would bring
     * the server's HTML page; and no redirect to the name that a caller gives us.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "JacksonFeature",
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
