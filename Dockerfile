# The WAR, unpacked, with all its jars on one class path.
FROM maven:3.9.16-eclipse-temurin-25-noble AS war
WORKDIR /source
COPY .mvn .mvn
COPY mvnw mvnw.cmd pom.xml ./
COPY webapp webapp
COPY src src
RUN --mount=type=cache,target=/repository mvn -B -Dmaven.repo.local=/repository -DskipTests package
RUN java -jar target/plusbot.war unpack /bot

# Tomcat with the bot at "/" and nothing else: the JVM from the image, the programs from the WAR, our own configuration.
FROM tomcat:11.0.27-jre25-temurin-noble AS tomcat
WORKDIR /opt/plusbot
COPY --chmod=755 deploy/call deploy/owner deploy/train bin/
COPY --chmod=644 deploy/tomcat conf
COPY --from=war /bot bot

# Runs once, so that the JVM of the last stage starts with the classes and profiles that this one learned.
FROM tomcat AS training
RUN bin/train /plusbot.aot java @conf/jvm.options org.apache.catalina.startup.Bootstrap

FROM tomcat AS bot
COPY --from=training /plusbot.aot .
# The privacy key, and the conversations and orders unless another database is named.
RUN install --directory --owner=10001 --group=10001 --mode=700 data
VOLUME /opt/plusbot/data
# For so long calls are still taken after SIGTERM: nginx, or Kubernetes, takes its time to pass a stopping bot over.
ENV PLUSBOT_DRAIN=PT5S
USER 10001:10001
CMD ["java", "-XX:AOTCache=plusbot.aot", "@conf/jvm.options", "org.apache.catalina.startup.Bootstrap"]

FROM nginx:1.30.4-trixie AS nginx
RUN install --directory --owner=101 --group=101 --mode=755 /canned
COPY --chmod=644 deploy/nginx/nginx.conf deploy/nginx/bots.conf /etc/nginx/
USER 101:101
ENTRYPOINT []
CMD ["nginx"]
